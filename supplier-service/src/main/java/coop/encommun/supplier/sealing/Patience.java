package coop.encommun.supplier.sealing;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits so long for the answer of another service, and no longer. */
record Patience(Duration most) {

    /** @throws GeneralSecurityException when the call fails, whatever its reason, or takes too long */
    byte[] with(Callable<byte[]> call) throws GeneralSecurityException {
        FutureTask<byte[]> task = new FutureTask<>(call);
        Thread.ofVirtual().name("key-vault").start(task);
        try {
            return task.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new GeneralSecurityException(e.getCause());
        } catch (TimeoutException hangs) {
            throw new GeneralSecurityException("no answer within " + most, hangs);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException(stopped);
        } finally {
            task.cancel(true);
        }
    }
}
