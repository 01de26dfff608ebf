package coop.encommun.supplier.solver.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.worker.Wire.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The worker's side of the watch: tells the service what the engine tells. */
final class Messenger implements Watch {

    private static final long MOST_OFTEN = 100_000_000;

    private final OutputStream out;
    private volatile boolean stopped;
    private long lastProgress = System.nanoTime() - MOST_OFTEN;

    Messenger(OutputStream out) {
        this.out = out;
    }

    @Override
    public synchronized void sees(Progress progress) {
        if (System.nanoTime() - lastProgress >= MOST_OFTEN) {
            lastProgress = System.nanoTime();
            send(new Message(progress, null, null, null));
        }
    }

    @Override
    public void finds(List<Piece> better) {
        send(new Message(null, better, null, null));
    }

    @Override
    public boolean saysStop() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    synchronized void send(Message message) {
        try {
            out.write((Wire.JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException nobodyListens) {
            stopped = true;
        }
    }
}
