package coop.encommun.supplier.negotiation;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A negotiation used all over the tests: office paper in packs of 10, and detergent by the piece. */
public final class Office {
    public static final UUID PAPER = UUID.fromString("01995a10-1000-7b01-8c01-000000000101");
    public static final UUID DETERGENT = UUID.fromString("01995a10-1000-7b01-8c01-000000000102");
    public static final Instant FROZEN_AT = Instant.parse("2026-10-02T20:00:00Z");
    public static final Title TITLE = new Title("Fournitures de bureau, automne 2026", "Office supplies, fall 2026");

    private Office() {}

    /** 445 of paper (QC-03, QC-06, QC-12) and 94 of detergent (QC-03, QC-06). */
    public static List<FrozenLine> lines() {
        return List.of(
                line(
                        PAPER,
                        "PAP-A4-500",
                        "10",
                        "7.9900",
                        region("QC-03", 120),
                        region("QC-06", 240),
                        region("QC-12", 85)),
                line(DETERGENT, "NET-4L", "1", "16.5000", region("QC-03", 34), region("QC-06", 60)));
    }

    static Negotiation negotiation(UUID id, Instant now) {
        return new Negotiation(id, TITLE, "CAD", FROZEN_AT, lines(), now);
    }

    static FrozenOrder frozen(UUID id) {
        return new FrozenOrder(id, TITLE, "CAD", FROZEN_AT, lines());
    }

    private static FrozenLine line(
            UUID id, String sku, String multiple, String referencePrice, FrozenRegion... regions) {
        return new FrozenLine(
                id,
                sku,
                null,
                new Title("Produit " + sku, "Product " + sku),
                "EA",
                0,
                new BigDecimal(multiple),
                "STANDARD",
                Money.of(referencePrice, "CAD"),
                List.of(regions));
    }

    private static FrozenRegion region(String code, int firm) {
        BigDecimal quantity = BigDecimal.valueOf(firm);
        FrozenRegion.Step conditional = new FrozenRegion.Step(BigDecimal.valueOf(20), Money.of("5.0000", "CAD"));
        return new FrozenRegion(
                code, quantity, BigDecimal.ZERO, List.of(new FrozenRegion.Step(quantity, null), conditional));
    }
}
