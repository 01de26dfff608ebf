package coop.encommun.purchasing.allocation;

import coop.encommun.kit.value.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The published rule of conditional demand: steps that the price reaches are served by falling limit; where the quantity ends
 * among steps of equal limit, pro rata to their quantities, by largest remainder. A step below the price is never served.
 */
final class Ladder {

    private record Rung(int site, int step, BigDecimal limit) {}

    private final Sites sites;
    private final int decimals;
    private final BigDecimal[][] left;
    private final BigDecimal[][] served;
    private final List<Rung> rungs = new ArrayList<>();

    /** @param limit the least limit that is served; null: no step is */
    Ladder(Sites sites, BigDecimal limit, int decimals) {
        this.sites = sites;
        this.decimals = decimals;
        this.left = new BigDecimal[sites.size()][];
        this.served = new BigDecimal[sites.size()][];
        for (int i = 0; i < sites.size(); i++) {
            List<ConditionalStep> steps = sites.get(i).steps();
            left[i] = steps.stream()
                    .map(step -> step.quantity().setScale(decimals, RoundingMode.DOWN))
                    .toArray(BigDecimal[]::new);
            served[i] = new BigDecimal[steps.size()];
            Arrays.fill(served[i], BigDecimal.ZERO);
            for (int s = 0; s < steps.size(); s++) {
                if (limit != null && steps.get(s).reaches(limit)) {
                    rungs.add(new Rung(i, s, steps.get(s).maxUnitPrice()));
                }
            }
        }
        rungs.sort(Comparator.comparing(Rung::limit).reversed());
    }

    /** Serves steps in the regions and adds each site's part to {@code parts}; returns what found no step. */
    BigDecimal serve(BigDecimal quantity, Collection<String> regions, BigDecimal[] parts) {
        BigDecimal rest = quantity;
        List<Rung> open = rungs.stream()
                .filter(rung -> regions.contains(sites.get(rung.site()).region()))
                .toList();
        for (int from = 0; from < open.size() && rest.signum() > 0; ) {
            int to = from;
            while (to < open.size()
                    && open.get(to).limit().compareTo(open.get(from).limit()) == 0) {
                to++;
            }
            rest = rest.subtract(deal(rest, open.subList(from, to), parts));
            from = to;
        }
        return rest;
    }

    List<BigDecimal> servedOf(int site) {
        return List.of(served[site]);
    }

    /** Deals to steps of equal limit; returns how much they took. */
    private BigDecimal deal(BigDecimal quantity, List<Rung> equals, BigDecimal[] parts) {
        List<BigDecimal> room =
                equals.stream().map(rung -> left[rung.site()][rung.step()]).toList();
        BigDecimal all = room.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean enough = quantity.compareTo(all) >= 0;
        List<BigDecimal> dealt = enough ? room : LargestRemainder.split(quantity, room, decimals);
        for (int n = 0; n < dealt.size(); n++) {
            Rung rung = equals.get(n);
            BigDecimal part = dealt.get(n);
            left[rung.site()][rung.step()] = left[rung.site()][rung.step()].subtract(part);
            served[rung.site()][rung.step()] = served[rung.site()][rung.step()].add(part);
            parts[rung.site()] = parts[rung.site()].add(part);
        }
        return enough ? all : quantity;
    }
}
