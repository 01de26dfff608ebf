package coop.encommun.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, ended in reverse order; once it is closed nothing new stays up. */
final class Running {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** @throws IllegalStateException when closing has begun meanwhile; the part is closed at once */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            close(part);
            throw new IllegalStateException("stopping");
        }
        parts.push(part);
        return part;
    }

    synchronized void remove(AutoCloseable part) {
        parts.remove(part);
    }

    synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) { // one part that will not end must not keep the others up
            System.getLogger(Running.class.getName()).log(System.Logger.Level.WARNING, part.toString(), failure);
        }
    }
}
