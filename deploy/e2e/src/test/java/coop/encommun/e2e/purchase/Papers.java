package coop.encommun.e2e.purchase;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sent in a marked purchase. */
final class Papers {
    static final int PRODUCTS = 3;

    /** Which product each of the four co-ops wants, by how much: the second product is wanted by two of them. */
    static final int[][] WANTED = {{7919, 7907, 0}, {6841, 6833, 6829}, {5869, 0, 5861}, {0, 0, 4943}};

    private Papers() {}

    static String sku(String mark, int product) {
        return "%s-ART-%d".formatted(mark, product);
    }

    /** Of a product that is not published. */
    static String draftSku(String mark) {
        return mark + "-PROJET";
    }

    static String products(String mark) {
        StringBuilder csv = new StringBuilder("sku,gtin,kind,name_fr,name_en,description_fr,description_en,unspsc,cpv,"
                + "unit,order_multiple,tax_category,reference_price,currency,status\n");
        for (int i = 0; i < PRODUCTS; i++)
            csv.append("%s,,GOODS,Article %d,Item %d,,,14111704,,EA,1,STANDARD,%s,CAD,ACTIVE%n"
                    .formatted(sku(mark, i), i, i, Cast.REFERENCE_PRICE));
        csv.append("%s,,GOODS,Projet %s,Draft %s,,,14111704,,EA,1,STANDARD,%s,CAD,%n"
                .formatted(draftSku(mark), mark, mark, Cast.REFERENCE_PRICE));
        return csv.toString();
    }

    static Map<String, Object> coop(String code, String name) {
        return Map.of("code", code, "name", name, "kind", "HOUSING", "language", "fr");
    }

    static Map<String, Object> site(String region, String name, String street) {
        var address = Map.of(
                "street", street, "city", "Montréal", "province", "QC", "postalCode", "H2J 2H4", "country", "CA");
        return Map.of("code", "QUAI", "name", "Quai de " + name, "region", region, "address", address);
    }

    static Map<String, Object> pooledOrder(List<UUID> products) {
        return Map.of(
                "title",
                Map.of("fr", "Achat à repères", "en", "Marked purchase"),
                "currency",
                "CAD",
                "closesAt",
                Instant.now().plus(Duration.ofDays(10)).toString(),
                "lines",
                products.stream().map(product -> Map.of("productId", product)).toList(),
                "rules",
                Map.of("minimumCoops", 2, "allocationPolicy", "PRO_RATA", "ratification", "COORDINATOR"));
    }

    static Map<String, Object> demand(Cast cast, int coop) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int product = 0; product < PRODUCTS; product++) {
            int quantity = WANTED[coop][product];
            if (quantity > 0)
                lines.add(Map.of(
                        "productId",
                        cast.products().get(product),
                        "siteId",
                        cast.members().get(coop).site(),
                        "unit",
                        "EA",
                        "steps",
                        List.of(Map.of("quantity", quantity))));
        }
        return Map.of("currency", "CAD", "lines", lines);
    }

    static Map<String, Object> round(List<UUID> suppliers) {
        return Map.of(
                "suppliers",
                suppliers,
                "closesAt",
                Instant.now().plus(Duration.ofHours(2)).toString(),
                "disclosure",
                "OWN_RANK");
    }

    /** The first bidder offers the first two products, the other one the third. */
    static Map<String, Object> bid(Cast cast, Vendor vendor, String remark) {
        List<UUID> offered = cast.vendors().indexOf(vendor) == 0
                ? cast.products().subList(0, 2)
                : cast.products().subList(2, 3);
        return Map.of(
                "validUntil",
                Instant.now()
                        .plus(Duration.ofDays(60))
                        .truncatedTo(ChronoUnit.DAYS)
                        .toString(),
                "currency",
                "CAD",
                "lines",
                offered.stream().map(product -> offer(product, vendor.price())).toList(),
                "remarks",
                remark);
    }

    private static Map<String, Object> offer(UUID product, String price) {
        return Map.of(
                "productId",
                product,
                "cap",
                new BigDecimal(100_000),
                "leadTimeDays",
                5,
                "tiers",
                List.of(Map.of("from", 0, "unitPrice", price)));
    }
}
