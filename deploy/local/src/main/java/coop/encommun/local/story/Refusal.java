package coop.encommun.local.story;

import java.io.Serial;

/** An answer other than 2xx, with the problem document it came with. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(String call, int status, String problem) {
        super(call + " -> " + status + " " + problem);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
