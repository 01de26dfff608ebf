package coop.encommun.supplier.clearing;

/**
 * How much of a product one offer can deliver.
 *
 * @param cap most units, packs included
 * @param minimum least units when it delivers any
 * @param pack whole multiples of it only
 */
public record Supply(long cap, long minimum, long pack) {

    public static final Supply UNLIMITED = new Supply(Long.MAX_VALUE, 0, 1);

    public Supply {
        if (cap < 0 || minimum < 0 || pack <= 0) {
            throw new IllegalArgumentException("limits are not negative, packs positive");
        }
    }

    /**
     * What is ordered when so much is wanted: whole packs within the cap. Firm demand is rounded up to packs, and
     * conditional units fill the last of them; further packs are opened for conditional units only when they fill them,
     * so that nobody pays for units that no one asked for because of another's conditional step.
     *
     * @return 0 when the firm demand does not fit, or the minimum is not reached
     */
    long ordered(long firm, long demand) {
        if (firm > cap) {
            return 0;
        }
        long forced = (firm / pack + (firm % pack == 0 ? 0 : 1)) * pack;
        long ordered = Math.max(forced, Math.min(demand, cap) / pack * pack);
        return ordered > cap || ordered < minimum ? 0 : ordered;
    }
}
