package coop.encommun.verifier;

/** What was done to a log. Rows are counted from 0, ranges hold both their ends. */
public sealed interface LogFault extends Fault {
    /** A row is not what it was. */
    record Changed(long row, Sign sign) implements LogFault {}

    /** The row behind it was changed and does not follow on this one: this one may have been changed too. */
    record Unlinked(long row) implements LogFault {}

    /** Rows that were deleted. */
    record Missing(long first, long last) implements LogFault {}

    /**
     * A row that nothing in the log knows of.
     *
     * @param row the number it bears; {@link Long#MIN_VALUE} when it bears none
     * @param line where it stands in the export, from 1
     */
    record Inserted(long row, long line) implements LogFault {}

    /** Two rows stand in each other’s place. */
    record Swapped(long row, long other) implements LogFault {}

    /** A row stands where another belongs. */
    record Moved(long row, long place) implements LogFault {}

    /** Rows that bear other numbers than their entries, all off by the same. */
    record Renumbered(long first, long last, long by) implements LogFault {}

    /** The end is gone: a signed text says that there were more rows. */
    record Shortened(long rows, long signed) implements LogFault {}

    /** The rows fit each other, yet not the signed checkpoint of this size, while that before these rows agrees. */
    record Rewritten(long first, long last, long size) implements LogFault {}

    /** The checkpoint of this size was signed over another history: a later one agrees with the rows, it does not. */
    record Forked(long size) implements LogFault {}

    /** A row of another log. */
    record Foreign(long row, String log) implements LogFault {}

    /** By what a changed row is seen. */
    enum Sign {
        /** It, or its entry, cannot be read. */
        UNREADABLE,
        /** Its entry does not give the leaf beside it. */
        LEAF,
        /** Its entry says another number, or another row before, than what stands beside it. */
        COLUMNS,
        /** Its leaf is not the one in a signed receipt or a proof. */
        PROVEN,
        /** The row behind it was written upon another. */
        FOLLOWED,
        /** It does not follow on the row before, which is proven; or is first and does not begin a log. */
        FOLLOWS
    }
}
