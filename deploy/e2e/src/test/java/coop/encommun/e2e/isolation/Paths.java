package coop.encommun.e2e.isolation;

import coop.encommun.e2e.isolation.Row.Aim;
import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Member;
import coop.encommun.e2e.purchase.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Fills the templates of routes with ids of the purchase, or with ids of nothing. */
public final class Paths {
    /** No checkpoint is as large. */
    private static final String UNSIGNED = "1000000000";

    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, String> uninvited;
    private final Map<String, String> drafted;

    public Paths(MarkedPurchase purchase) {
        Member member = Identities.ownCoop(purchase);
        Vendor vendor = Identities.ownSupplier(purchase);
        String order = purchase.orderOf(vendor).map(UUID::toString).orElseGet(Paths::nothing);
        own.put("/products/{id}", "/products/" + purchase.cast().products().getFirst());
        own.put("/coops/{id}", "/coops/" + member.id());
        own.put("/pooled-orders/{id}", "/pooled-orders/" + purchase.pooledOrder());
        own.put("/negotiations/{id}", "/negotiations/" + purchase.pooledOrder());
        own.put("/suppliers/{id}", "/suppliers/" + vendor.id());
        own.put("/purchase-orders/{id}", "/purchase-orders/" + order);
        own.put("/supplier-orders/{id}", "/supplier-orders/" + order);
        own.put("{coopId}", member.id().toString());
        own.put("{siteId}", member.site().toString());
        own.put("{supplierId}", vendor.id().toString());
        own.put("{scenarioId}", purchase.scenario().map(UUID::toString).orElseGet(Paths::nothing));
        own.put("{number}", Integer.toString(purchase.round()));
        own.put("{holder}", nothing());
        own.put("{size}", UNSIGNED);
        own.put("{sequence}", "0");
        String third = purchase.cast().vendors().getLast().id().toString();
        uninvited = new LinkedHashMap<>(own);
        uninvited.put("/suppliers/{id}", "/suppliers/" + third);
        uninvited.put("{supplierId}", third);
        drafted = Map.of("/products/{id}", "/products/" + purchase.cast().draft());
    }

    /** About the things of the "own" co-op and supplier. */
    public String own(String template) {
        return of(template, Aim.OWN);
    }

    String of(String template, Aim aim) {
        return switch (aim) {
            case OWN -> filled(template, own);
            case UNINVITED -> filled(template, uninvited);
            case DRAFT -> filled(template, drafted);
            case NOTHING -> ofNothing(template);
        };
    }

    /** The same route about things that do not exist. */
    String ofNothing(String template) {
        String path =
                template.replace("{number}", "1").replace("{size}", UNSIGNED).replace("{sequence}", "0");
        while (path.contains("{")) path = path.replaceFirst("\\{[a-zA-Z]+}", nothing());
        return path;
    }

    private static String filled(String template, Map<String, String> values) {
        String path = template;
        for (var value : values.entrySet()) path = path.replace(value.getKey(), value.getValue());
        return path.replaceAll("\\{[a-zA-Z]+}", nothing());
    }

    private static String nothing() {
        return UUID.randomUUID().toString();
    }
}
