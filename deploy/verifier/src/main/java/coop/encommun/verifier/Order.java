package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in another place than its own: rows that changed places, or the fewest that must move to be in order. */
final class Order {
    private Order() {}

    static List<LogFault> faults(List<Spot> spots) {
        List<Spot> displaced = spots.stream().filter(Spot::displaced).toList();
        Map<Long, Spot> byPlace = displaced.stream().collect(Collectors.toMap(Spot::place, Function.identity()));
        boolean swaps =
                displaced.stream().allMatch(spot -> byPlace.get(spot.standsAt()).standsAt() == spot.place());
        return swaps ? swapped(displaced) : moved(displaced);
    }

    private static List<LogFault> swapped(List<Spot> displaced) {
        return displaced.stream()
                .filter(spot -> spot.place() < spot.standsAt())
                .<LogFault>map(spot -> new LogFault.Swapped(spot.place(), spot.standsAt()))
                .toList();
    }

    private static List<LogFault> moved(List<Spot> displaced) {
        List<Spot> asTheyStand = displaced.stream()
                .sorted(Comparator.comparingLong(Spot::standsAt))
                .toList();
        Set<Spot> inOrder = longestRising(asTheyStand);
        return displaced.stream()
                .filter(spot -> !inOrder.contains(spot))
                .<LogFault>map(spot -> new LogFault.Moved(spot.place(), spot.standsAt()))
                .toList();
    }

    /** The most spots that can stay where they stand: patience sorting. */
    private static Set<Spot> longestRising(List<Spot> spots) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[spots.size()];
        for (int index = 0; index < spots.size(); index++) {
            int pile = pileFor(spots.get(index), tops, spots);
            before[index] = pile == 0 ? -1 : tops.get(pile - 1);
            if (pile == tops.size()) {
                tops.add(index);
            } else {
                tops.set(pile, index);
            }
        }
        Set<Spot> rising = new HashSet<>();
        for (int index = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); index >= 0; index = before[index]) {
            rising.add(spots.get(index));
        }
        return rising;
    }

    private static int pileFor(Spot spot, List<Integer> tops, List<Spot> spots) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spots.get(tops.get(middle)).place() < spot.place()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
