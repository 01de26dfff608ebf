package coop.encommun.purchasing.allocation;

import coop.encommun.purchasing.pooledorder.AllocationPolicy;
import java.util.List;

/** Decides, by a pooled order's policy, which co-op site gets which unit of what was awarded. */
public final class Allocator {

    private final SharingRule rule;

    private Allocator(SharingRule rule) {
        this.rule = rule;
    }

    public static Allocator of(AllocationPolicy policy) {
        return new Allocator(
                switch (policy) {
                    case PRO_RATA -> new ProRata();
                });
    }

    /**
     * Shares out one product. Deterministic: the order of the arguments plays no part, so computing it again gives the same.
     *
     * @param demand what each site takes of the product, one entry per site
     * @param awarded what each supplier was awarded of the product
     * @param decimals decimal places of the product's unit; no site ever gets a fraction finer than that
     * @return one entry per awarded line, in the order of supplier ids
     * @throws IllegalArgumentException when a region was awarded more than its sites take
     */
    public List<AllocatedLine> allocate(List<SiteDemand> demand, List<AwardedLine> awarded, int decimals) {
        List<AllocatedLine> lines = rule.share(demand, awarded, decimals);
        AllocationCheck.require(lines, demand, awarded);
        return lines;
    }
}
