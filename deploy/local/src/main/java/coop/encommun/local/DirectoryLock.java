package coop.encommun.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second launcher out of a directory; the system lets go of it by itself when the holder is killed. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the directory if needed, for its owner only. */
    static DirectoryLock take(Path directory) {
        FileChannel channel = open(directory);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            // falls through to the same refusal
        } catch (IOException failure) {
            close(channel);
            throw LocalProblem.directoryUnusable(directory, failure);
        }
        close(channel);
        throw LocalProblem.directoryInUse(directory);
    }

    private static FileChannel open(Path directory) {
        try {
            OwnerOnly.createDirectories(directory);
            return FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw LocalProblem.directoryUnusable(directory, failure);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // nothing is held any more, which is all we wanted
        }
    }

    static boolean isHeld(Path directory) {
        if (!Files.exists(directory.resolve("lock"))) {
            return false;
        }
        try (DirectoryLock mine = take(directory)) {
            return false;
        } catch (LocalProblem held) {
            return true;
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
