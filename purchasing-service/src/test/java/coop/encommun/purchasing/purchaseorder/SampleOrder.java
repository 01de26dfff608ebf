package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.allocation.AllocatedLine;
import coop.encommun.purchasing.allocation.Allocation;
import coop.encommun.purchasing.allocation.Allocator;
import coop.encommun.purchasing.allocation.AwardedLine;
import coop.encommun.purchasing.allocation.SiteDemand;
import coop.encommun.purchasing.allocation.SiteShare;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import coop.encommun.purchasing.coop.Address;
import coop.encommun.purchasing.pooledorder.AllocationPolicy;
import coop.encommun.purchasing.product.Bilingual;
import coop.encommun.purchasing.product.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The order of the published example: paper for three co-ops. */
final class SampleOrder {

    static final UUID ID = UUID.fromString("01995e40-9b00-7d44-a1b2-3c4d5e6f7001");
    static final UUID POOL = UUID.fromString("01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10");
    static final Instant DRAFTED = Instant.parse("2026-10-16T15:12:01Z");
    static final Instant ISSUED = Instant.parse("2026-10-16T15:12:02Z");

    private static final UUID NORD = UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a001");
    private static final UUID ERABLES = UUID.fromString("01995a00-4000-7a10-8a10-0000000000a1");
    private static final UUID DOMICILE = UUID.fromString("01995a00-4000-7a10-8a10-0000000000a2");
    private static final UUID CHAUDIERE = UUID.fromString("01995a00-4000-7a10-8a10-0000000000a3");
    private static final FrozenProduct PAPER = new FrozenProduct(
            UUID.fromString("01995a10-1000-7b01-8c01-000000000101"),
            "PAP-RECY-500",
            "0621234567895",
            new Bilingual("Papier recyclé, 500 feuilles", "Recycled paper, 500 sheets"),
            "EA",
            0,
            BigDecimal.TEN,
            TaxCategory.STANDARD,
            Money.of("6.9900", "CAD"));

    private record Place(String coop, String site, Address address, String gln) {}

    private static final Map<UUID, Place> PLACES = Map.of(
            site(1),
            new Place(
                    "Coopérative d’habitation des Érables",
                    "Salle commune",
                    new Address("3450, rue Dandurand", "Montréal", "QC", "H1X 1N3", "CA"),
                    null),
            site(2),
            new Place(
                    "Coopérative de soutien à domicile de la Capitale",
                    "Point de service Rosemont",
                    new Address("2600, rue Beaubien Est", "Montréal", "QC", "H1Y 1G4", "CA"),
                    null),
            site(3),
            new Place(
                    "Coopérative de soutien à domicile de la Capitale",
                    "Bureau de Limoilou",
                    new Address("805, 3e Avenue", "Québec", "QC", "G1L 2W9", "CA"),
                    "0621234500007"),
            site(4),
            new Place(
                    "Coop de travail Chaudière",
                    "Atelier",
                    new Address("55, rue Saint-Laurent", "Lévis", "QC", "G6V 3R4", "CA"),
                    null));

    private SampleOrder() {}

    static PurchaseOrder drafted() {
        PurchaseOrderLine line = PurchaseOrderLine.of(
                1, new DraftLine(PAPER, new BigDecimal("5.49"), new BigDecimal("2470.50"), 7, allocated()));
        SortedMap<String, BigDecimal> delivery = new TreeMap<>(Map.of(
                "QC-03", new BigDecimal("30.00"),
                "QC-06", new BigDecimal("45.00"),
                "QC-12", new BigDecimal("60.00")));
        return new PurchaseOrder(
                ID,
                "EC-2026-000123",
                POOL,
                new Supplier(NORD, "Papeterie du Nord inc."),
                "CAD",
                List.of(line),
                new Charges(delivery, new BigDecimal("0.00")),
                DRAFTED);
    }

    static PurchaseOrder issued() {
        PurchaseOrder order = drafted();
        order.issue(allocations(), ISSUED);
        return order;
    }

    static List<Allocation> allocations() {
        AllocatedLine line = allocated();
        List<BigDecimal> amounts = line.split(new BigDecimal("2470.50"));
        List<Allocation> allocations = new ArrayList<>();
        for (SiteShare share : line.shares()) {
            SiteDemand site = share.site();
            Place place = PLACES.get(site.siteId());
            allocations.add(new Allocation(
                    1,
                    site.coopId(),
                    place.coop(),
                    site.siteId(),
                    place.site(),
                    site.region(),
                    place.address(),
                    place.gln(),
                    site.firm(),
                    share.quantity(),
                    List.of(),
                    amounts.get(allocations.size()),
                    site.neededBy()));
        }
        return allocations;
    }

    private static AllocatedLine allocated() {
        Map<String, BigDecimal> regions = Map.of("QC-03", number(120), "QC-06", number(240), "QC-12", number(85));
        List<SiteDemand> demand = List.of(
                demand(ERABLES, site(1), "QC-06", 100, 0),
                demand(DOMICILE, site(2), "QC-06", 140, 3),
                demand(DOMICILE, site(3), "QC-03", 120, 0),
                demand(CHAUDIERE, site(4), "QC-12", 85, 0));
        return Allocator.of(AllocationPolicy.PRO_RATA)
                .allocate(demand, List.of(new AwardedLine(NORD, number(450), new TreeMap<>(regions), null)), 0)
                .getFirst();
    }

    private static SiteDemand demand(UUID coop, UUID site, String region, int firm, int tolerance) {
        return new SiteDemand(
                coop, site, region, number(firm), List.of(), number(tolerance), LocalDate.of(2026, 11, 15));
    }

    private static UUID site(int n) {
        return UUID.fromString("01995a00-5000-7a10-8a10-0000000000b" + n);
    }

    private static BigDecimal number(int quantity) {
        return BigDecimal.valueOf(quantity);
    }
}
