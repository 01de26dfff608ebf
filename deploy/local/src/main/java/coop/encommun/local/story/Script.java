package coop.encommun.local.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a group purchase is played with.
 *
 * @param productsCsv as {@code POST /products/import} takes it
 * @param demandsCsv as {@code POST /pooled-orders/ID/demands/import} takes it
 * @param expected firm quantity per SKU that the accepted rows must add up to, computed here and not by the suite
 * @param refusedRows how many rows of the demands cannot be accepted
 */
public record Script(
        String titleFr,
        String titleEn,
        String productsCsv,
        List<Member> coops,
        String demandsCsv,
        Map<String, BigDecimal> expected,
        int refusedRows) {

    public Script {
        expected = Ledger.plain(expected);
    }

    /** A co-op with its one delivery site. */
    public record Member(
            String code,
            String name,
            String kind,
            String language,
            String region,
            String street,
            String city,
            String postalCode) {}
}
