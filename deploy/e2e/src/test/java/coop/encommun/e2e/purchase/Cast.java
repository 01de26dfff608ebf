package coop.encommun.e2e.purchase;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Who and what takes part in a marked purchase.
 *
 * @param mark in every text of this purchase and in no other
 * @param draft a product that is not published
 */
public record Cast(String mark, List<UUID> products, UUID draft, List<Member> members, List<Vendor> vendors) {

    /** What a co-op pays alone for each of the products. */
    public static final String REFERENCE_PRICE = "2917.5309";

    /** What only those may see who prepare the catalogue or verify. */
    public List<String> marksOfDraft() {
        return List.of(draft.toString(), Papers.draftSku(mark), "Projet " + mark, "Draft " + mark);
    }

    /** What the co-op wants of each product that it wants. */
    public List<Integer> quantitiesOf(Member member) {
        return Arrays.stream(Papers.WANTED[members.indexOf(member)])
                .filter(quantity -> quantity > 0)
                .boxed()
                .toList();
    }

    /**
     * Sums over the co-ops that have submitted, of products that fewer than so many of them want.
     *
     * @param submitted how many have, in their order
     */
    public List<Integer> sumsOfFewerThan(int coops, int submitted) {
        return IntStream.range(0, Papers.PRODUCTS)
                .mapToObj(product -> Arrays.stream(Papers.WANTED)
                        .limit(submitted)
                        .mapToInt(wanted -> wanted[product])
                        .filter(quantity -> quantity > 0)
                        .toArray())
                .filter(quantities -> quantities.length > 0 && quantities.length < coops)
                .map(quantities -> Arrays.stream(quantities).sum())
                .toList();
    }

    /** Does this bidder, by its order, deliver to this co-op? */
    public boolean delivers(Vendor vendor, Member member) {
        int bidder = vendors.indexOf(vendor);
        int coop = members.indexOf(member);
        return (bidder == 0 && coop < 3) || (bidder == 1 && coop > 0);
    }
}
