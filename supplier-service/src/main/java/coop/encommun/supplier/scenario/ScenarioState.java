package coop.encommun.supplier.scenario;

/** States of a scenario and the only steps between them. */
public enum ScenarioState {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED;

    boolean mayBecome(ScenarioState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == CANCELLED;
            // Back to the queue when the replica that had it is stopped or lost.
            case RUNNING -> next == DONE || next == CANCELLED || next == FAILED || next == QUEUED;
            case DONE, CANCELLED, FAILED -> false;
        };
    }

    boolean isOver() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }
}
