package coop.encommun.kit.event;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away, full or busy (try again) from an event that cannot be applied. */
final class Outage {

    /** SQLSTATE classes: connection, rollback (serialisation, deadlock), resources, operator intervention, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private Outage() {}

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && isOutage(sql)) return true;
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        // The pool's own failures (nothing to be had in time, closed) come without a state.
        return failure.getSQLState() == null
                || failure.getSQLState().length() < 2
                || CLASSES.contains(failure.getSQLState().substring(0, 2));
    }
}
