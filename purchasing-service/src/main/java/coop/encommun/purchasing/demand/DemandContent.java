package coop.encommun.purchasing.demand;

import java.util.List;

/**
 * What a demand asks for.
 *
 * @param hash SHA-256 in hexadecimal; equal for demands that ask for the same
 */
record DemandContent(List<DemandLine> lines, String hash) {

    static final DemandContent NOTHING = of(List.of());

    static DemandContent of(List<DemandLine> lines) {
        return new DemandContent(lines, ContentHash.of(lines));
    }
}
