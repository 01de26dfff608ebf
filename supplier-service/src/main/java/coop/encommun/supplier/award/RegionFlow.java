package coop.encommun.supplier.award;

import java.util.List;

/**
 * Who delivers how much to which region, given what each seat is ordered: a seat with order O on grid g delivers more
 * than O − g and at most O. A maximum flow in two phases: first the least each seat must deliver, then the rest of the
 * demand; augmenting keeps what the first phase has placed.
 */
final class RegionFlow {

    private final long[] demand;
    private final long[] masks;
    private final long[] room;
    private final long[] open;
    private final long[][] given;
    private boolean[] visited;

    private RegionFlow(WholeProduct product, List<Seat> seats) {
        demand = product.demand();
        masks = seats.stream().mapToLong(Seat::mask).toArray();
        room = new long[seats.size()];
        open = demand.clone();
        given = new long[seats.size()][demand.length];
    }

    /**
     * @param free by seat: regions whose delivery costs nothing more; they are filled first
     * @return [seat][region], or null when the orders do not fit the regions
     */
    static long[][] deliveries(WholeProduct product, List<Seat> seats, long[] ordered, long[] free) {
        RegionFlow flow = new RegionFlow(product, seats);
        for (int s = 0; s < ordered.length; s++) {
            flow.room[s] =
                    ordered[s] == 0 ? 0 : ordered[s] - seats.get(s).offer().grid() + 1;
        }
        flow.push(free);
        if (flow.anyLeft(flow.room)) {
            return null;
        }
        for (int s = 0; s < ordered.length; s++) {
            flow.room[s] = ordered[s] == 0 ? 0 : seats.get(s).offer().grid() - 1;
        }
        flow.push(free);
        return flow.anyLeft(flow.open) ? null : flow.given;
    }

    /**
     * Deliveries when every seat may be ordered anything up to its top, the first seats of the list filled first; null
     * when not even that meets the demand.
     */
    static long[][] greedy(WholeProduct product, List<Seat> seats) {
        RegionFlow flow = new RegionFlow(product, seats);
        for (int s = 0; s < flow.room.length; s++) {
            flow.room[s] = seats.get(s).top();
        }
        flow.push(new long[flow.room.length]);
        return flow.anyLeft(flow.open) ? null : flow.given;
    }

    private void push(long[] free) {
        for (int s = 0; s < room.length; s++) {
            for (int r = 0; r < demand.length && room[s] > 0; r++) {
                if ((masks[s] & free[s] & 1L << r) != 0) {
                    give(s, r, Math.min(room[s], open[r]));
                }
            }
        }
        for (int s = 0; s < room.length; s++) {
            while (room[s] > 0) {
                visited = new boolean[room.length];
                long pushed = augment(s, room[s]);
                if (pushed == 0) {
                    break;
                }
                room[s] -= pushed;
            }
        }
    }

    /** Places up to {@code amount} of a seat, moving other seats' deliveries aside where needed. */
    private long augment(int s, long amount) {
        visited[s] = true;
        for (int r = 0; r < demand.length; r++) {
            if (reaches(s, r) && open[r] > 0) {
                long placed = Math.min(amount, open[r]);
                given[s][r] += placed;
                open[r] -= placed;
                return placed;
            }
        }
        for (int r = 0; r < demand.length; r++) {
            for (int other = 0; reaches(s, r) && other < masks.length; other++) {
                if (!visited[other] && given[other][r] > 0) {
                    long moved = augment(other, Math.min(amount, given[other][r]));
                    given[other][r] -= moved;
                    given[s][r] += moved;
                    if (moved > 0) {
                        return moved;
                    }
                }
            }
        }
        return 0;
    }

    private boolean reaches(int s, int r) {
        return (masks[s] & 1L << r) != 0;
    }

    private void give(int s, int r, long amount) {
        given[s][r] += amount;
        room[s] -= amount;
        open[r] -= amount;
    }

    private boolean anyLeft(long[] amounts) {
        for (long amount : amounts) {
            if (amount > 0) {
                return true;
            }
        }
        return false;
    }
}
