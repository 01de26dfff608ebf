package coop.encommun.e2e.purchase;

import java.util.List;
import java.util.UUID;

/**
 * Who and what takes part in a marked purchase.
 *
 * @param mark in every text of this purchase and in no other
 */
public record Cast(String mark, List<UUID> products, List<Member> members, List<Vendor> vendors) {

    /** Does this bidder, by its order, deliver to this co-op? */
    public boolean delivers(Vendor vendor, Member member) {
        int bidder = vendors.indexOf(vendor);
        int coop = members.indexOf(member);
        return (bidder == 0 && coop < 3) || (bidder == 1 && coop > 0);
    }
}
