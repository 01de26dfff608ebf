package coop.encommun.supplier.solver.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a worker prints, read as it comes; a worker gone mad can neither block nor fill this process. */
final class WorkerOutput {

    /** Longer lines are no messages. */
    private static final int LONGEST = 16_000_000;

    private static final int COMPLAINTS = 1_000;

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(100);
    private final StringBuffer complaints = new StringBuffer();
    private volatile boolean ended;

    WorkerOutput(Process process) {
        read("award worker's output", process.getInputStream(), this::readLines);
        read("award worker's errors", process.getErrorStream(), this::readComplaints);
    }

    /** The next line, or empty when none comes within the time. */
    Optional<String> next(long millis) throws InterruptedException {
        return Optional.ofNullable(lines.poll(millis, TimeUnit.MILLISECONDS));
    }

    /** Whether every line has been taken and none will come. */
    boolean isOver() {
        return ended && lines.isEmpty();
    }

    /** The beginning of what it printed as errors. */
    String complaints() {
        return complaints.toString().strip();
    }

    private interface Reading {
        void from(Reader reader) throws IOException, InterruptedException;
    }

    private static void read(String name, InputStream in, Reading reading) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try (Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reading.from(reader);
            } catch (IOException processGone) {
                // Its output ends with it.
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void readLines(Reader reader) throws IOException, InterruptedException {
        try {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    lines.put(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST) {
                    line.append((char) c);
                }
            }
        } finally {
            ended = true;
        }
    }

    private void readComplaints(Reader reader) throws IOException {
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (complaints.length() < COMPLAINTS) {
                complaints.append((char) c);
            }
        }
    }
}
