package coop.encommun.verifier;

import coop.encommun.verifier.Line.Row;
import coop.encommun.verifier.LogFault.Sign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each row for itself and with the rows beside it, from the last to the first: what follows vouches for what is before. */
final class Inspection {
    private final List<Spot> spots;
    private final long agreed;
    private final Map<Long, Hash> proven;
    private final String log;
    private final List<LogFault> faults = new ArrayList<>();

    /** The row behind the one inspected, while its entry is believed; and the same, believed or not. */
    private Row voucher;

    private Row behind;

    /** @param agreed number of rows whose entries a signed checkpoint proves */
    Inspection(List<Spot> spots, long agreed, Map<Long, Hash> proven, String log) {
        this.spots = spots;
        this.agreed = agreed;
        this.proven = proven;
        this.log = log;
    }

    List<LogFault> faults() {
        long above = Long.MAX_VALUE;
        for (int index = spots.size() - 1; index >= 0; index--) {
            Spot spot = spots.get(index);
            if (index < spots.size() - 1 && spot.place() + 1 < above) {
                faults.add(new LogFault.Missing(spot.place() + 1, above - 1));
                voucher = null;
                behind = null;
            }
            inspect(spot, index == 0 ? Optional.empty() : Optional.of(spots.get(index - 1)));
            above = spot.place();
        }
        if (!spots.isEmpty() && above > 0) {
            faults.add(new LogFault.Missing(0, above - 1));
        }
        Collections.reverse(faults);
        faults.addAll(Renumbering.faults(spots));
        return faults;
    }

    private void inspect(Spot spot, Optional<Spot> before) {
        switch (spot.line()) {
            case Line.Scrap scrap -> {
                faults.add(new LogFault.Changed(spot.place(), Sign.UNREADABLE));
                voucher = null;
                behind = null;
            }
            case Row row -> {
                Optional<Sign> entry = signInEntry(spot.place(), row, before);
                entry.or(() -> signInColumns(spot, row))
                        .ifPresentOrElse(
                                sign -> faults.add(new LogFault.Changed(spot.place(), sign)),
                                () -> mention(spot.place(), row));
                voucher = entry.isPresent() ? null : row;
                behind = row;
            }
        }
    }

    /** Why the entry is not believed. */
    private Optional<Sign> signInEntry(long place, Row row, Optional<Spot> before) {
        Hash known = proven.get(place);
        if (known != null && !row.hash().equals(known)) {
            return Optional.of(Sign.PROVEN); // even where a checkpoint agrees: two signed texts disagree then
        }
        if (place < agreed || known != null) {
            return Optional.empty();
        }
        boolean vouched = voucher != null && voucher.follows(row.hash());
        if (!vouched && (row.sequence() != place || !row.leafAgrees())) {
            return Optional.of(Sign.LEAF);
        }
        if (voucher != null && !vouched) {
            return Optional.of(Sign.FOLLOWED);
        }
        return follows(place, row, before) ? Optional.empty() : Optional.of(Sign.FOLLOWS);
    }

    /** Whether it follows on the row before, where that is proven; or begins the log. */
    private boolean follows(long place, Row row, Optional<Spot> before) {
        if (place == 0) {
            return row.follows(Hash.ZERO);
        }
        Hash leaf = before.filter(spot -> spot.place() == place - 1)
                .filter(spot -> spot.line() instanceof Row)
                .map(spot -> ((Row) spot.line()).hash())
                .filter(hash -> place - 1 < agreed || hash.equals(proven.get(place - 1)))
                .orElse(null);
        return leaf == null || row.follows(leaf);
    }

    /** What stands beside the entry is a copy of what it says; rows that stand elsewhere are named for that already. */
    private static Optional<Sign> signInColumns(Spot spot, Row row) {
        if (spot.displaced() && row.number() != row.sequence()) {
            return Optional.empty();
        }
        if (!row.leafAgrees()) {
            return Optional.of(Sign.LEAF);
        }
        return row.previousAgrees() ? Optional.empty() : Optional.of(Sign.COLUMNS);
    }

    private void mention(long place, Row row) {
        boolean unlinked = voucher == null
                && behind != null
                && !behind.follows(row.hash())
                && !behind.previousColumn().equals(row.hash());
        if (unlinked && place >= agreed && !row.hash().equals(proven.get(place))) {
            faults.add(new LogFault.Unlinked(place));
        }
        if (!row.log().equals(log)) {
            faults.add(new LogFault.Foreign(place, row.log()));
        }
    }
}
