package coop.encommun.verifier;

import coop.encommun.verifier.Line.Row;
import coop.encommun.verifier.Placement.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which signed checkpoints agree with the rows.
 *
 * @param agreed size of the largest that does: the entries of so many rows are proven to be what was signed
 * @param differing sizes of those that do not, ascending
 * @param signed rows that the largest one counts, whether it could be compared or not
 */
record Agreement(long agreed, List<Long> differing, long signed) {
    static Agreement of(Placed placed, List<Checkpoint> signed) {
        List<Checkpoint> bySize = signed.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        Map<Long, Hash> roots = roots(placed.spots(), bySize);
        long agreed = 0;
        List<Long> differing = new ArrayList<>();
        for (Checkpoint checkpoint : bySize) {
            Hash root = roots.get(checkpoint.size());
            if (checkpoint.root().equals(root)) {
                agreed = checkpoint.size();
            } else if (root != null) {
                differing.add(checkpoint.size());
            }
        }
        long largest = bySize.isEmpty() ? 0 : bySize.get(bySize.size() - 1).size();
        return new Agreement(agreed, differing, largest);
    }

    /** Roots of the rows at the sizes of the checkpoints, as far as no row is missing. */
    private static Map<Long, Hash> roots(List<Spot> spots, List<Checkpoint> signed) {
        MerkleRoot tree = new MerkleRoot();
        Map<Long, Hash> roots = new HashMap<>();
        int next = 0;
        for (Checkpoint checkpoint : signed) {
            while (tree.size() < checkpoint.size() && next < spots.size() && isNext(spots.get(next), tree)) {
                tree.add(((Row) spots.get(next++).line()).hash());
            }
            if (tree.size() == checkpoint.size()) {
                roots.put(checkpoint.size(), tree.root());
            }
        }
        return roots;
    }

    private static boolean isNext(Spot spot, MerkleRoot tree) {
        return spot.place() == tree.size() && spot.line() instanceof Row;
    }

    /**
     * What follows from it.
     *
     * @param rows that the log has now
     * @param proven numbers of rows that receipts and proofs tell of
     */
    List<LogFault> faults(long rows, Collection<Long> proven) {
        List<LogFault> faults = new ArrayList<>();
        differing.stream()
                .filter(size -> size <= agreed)
                .map(LogFault.Forked::new)
                .forEach(faults::add);
        OptionalLong first = differing.stream()
                .mapToLong(Long::longValue)
                .filter(size -> size > agreed)
                .findFirst();
        first.ifPresent(size -> faults.add(new LogFault.Rewritten(agreed, size - 1, size)));
        long existed = Math.max(
                signed, proven.stream().mapToLong(Placement::after).max().orElse(0));
        if (existed > rows) {
            faults.add(new LogFault.Shortened(rows, existed));
        }
        return faults;
    }
}
