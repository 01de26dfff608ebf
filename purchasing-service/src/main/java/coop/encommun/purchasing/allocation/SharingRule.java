package coop.encommun.purchasing.allocation;

import java.util.List;

/** How one policy deals; what must hold for every policy is counted again by {@link AllocationCheck}. */
sealed interface SharingRule permits ProRata {

    /** @return one entry per awarded line, in the order of supplier ids */
    List<AllocatedLine> share(List<SiteDemand> demand, List<AwardedLine> awarded, int decimals);
}
