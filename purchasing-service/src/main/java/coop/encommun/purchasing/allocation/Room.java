package coop.encommun.purchasing.allocation;

import coop.encommun.kit.value.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** How much each site may still take. Taking is pro rata to the room left, so nobody ever gets more than its room. */
final class Room {

    private final Sites sites;
    private final BigDecimal[] left;
    private final int decimals;

    /** @param room by index of the site; what is finer than the unit's decimals cannot be filled and is left out */
    Room(Sites sites, BigDecimal[] room, int decimals) {
        this.sites = sites;
        this.decimals = decimals;
        this.left = new BigDecimal[room.length];
        for (int i = 0; i < room.length; i++) {
            left[i] = room[i].setScale(decimals, RoundingMode.DOWN);
        }
    }

    BigDecimal left(Collection<String> regions) {
        return IntStream.of(sites.in(regions)).mapToObj(i -> left[i]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Shares the quantity out over the sites of the regions and adds each one's part to {@code parts}. */
    void take(BigDecimal quantity, Collection<String> regions, BigDecimal[] parts) {
        if (quantity.signum() == 0) {
            return;
        }
        int[] at = sites.in(regions);
        if (quantity.compareTo(left(regions)) > 0) {
            throw new IllegalArgumentException("%s is more than the sites of %s take".formatted(quantity, regions));
        }
        List<BigDecimal> weights = IntStream.of(at).mapToObj(i -> left[i]).toList();
        List<BigDecimal> split = LargestRemainder.split(quantity, weights, decimals);
        for (int n = 0; n < at.length; n++) {
            left[at[n]] = left[at[n]].subtract(split.get(n));
            parts[at[n]] = parts[at[n]].add(split.get(n));
        }
    }
}
