package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Answer.LEFT_TO_THE_STORY;
import static coop.encommun.e2e.isolation.Answer.NOT_FOUND;
import static coop.encommun.e2e.isolation.Answers.always;
import static coop.encommun.e2e.isolation.Answers.first;
import static coop.encommun.e2e.isolation.Bodies.COOP;
import static coop.encommun.e2e.isolation.Bodies.SAME_DEMAND;
import static coop.encommun.e2e.isolation.Bodies.SITE;
import static coop.encommun.e2e.isolation.Callers.BUYERS;
import static coop.encommun.e2e.isolation.Callers.COORDINATOR_ONLY;
import static coop.encommun.e2e.isolation.Callers.OTHER_COOP_ONLY;
import static coop.encommun.e2e.isolation.Callers.OVERSEERS;
import static coop.encommun.e2e.isolation.Callers.OWN_COOP_ONLY;
import static coop.encommun.e2e.isolation.Callers.OWN_COOP_OR_COORDINATOR;
import static coop.encommun.e2e.isolation.Callers.OWN_COOP_OR_OVERSEER;
import static coop.encommun.e2e.isolation.Sent.EMPTY_OBJECT;
import static coop.encommun.e2e.isolation.Sent.NO_CSV;
import static coop.encommun.e2e.purchase.Moment.AWARDED;
import static coop.encommun.e2e.purchase.Moment.COLLECTING;
import static coop.encommun.e2e.purchase.Moment.FIRST_DEMANDS;
import static coop.encommun.e2e.purchase.Moment.FROZEN;
import static coop.encommun.e2e.purchase.Moment.ORDERED;

import java.util.List;
import java.util.stream.Stream;

/** A co-op reads and writes what is its own; of the pool it learns totals; the rest is the coordinator's. */
final class PurchasingRows {
    private static final String TRANSITION = "pooled-order-transition";
    private static final String NOT_COLLECTING = "pooled-order-not-collecting";

    /** What a co-op is told of the award once it takes part, which the two do one after the other. */
    private static final Answers OF_OWN =
            first(NOT_FOUND).from(FIRST_DEMANDS, 404, "not-awarded").from(AWARDED, 200);

    private static final Answers OF_OTHER =
            first(NOT_FOUND).from(COLLECTING, 404, "not-awarded").from(AWARDED, 200);

    private PurchasingRows() {}

    static List<Row> all() {
        return Stream.of(coops(), pooledOrders(), demands(), results())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> coops() {
        return List.of(
                get("/coops").to(OVERSEERS, always(200)),
                get("/coops/{id}").to(OWN_COOP_OR_OVERSEER, always(200)),
                get("/coops/{coopId}/sites").to(OWN_COOP_OR_OVERSEER, always(200)),
                route("POST", "/coops").sending(EMPTY_OBJECT).to(COORDINATOR_ONLY, always(400, "validation")),
                route("PUT", "/coops/{id}").sending(COOP).to(COORDINATOR_ONLY, always(428)),
                route("POST", "/coops/{coopId}/sites")
                        .sending(SITE)
                        .to(OWN_COOP_OR_COORDINATOR, always(409, "site-code-taken")),
                route("PUT", "/coops/{coopId}/sites/{siteId}").sending(SITE).to(OWN_COOP_OR_COORDINATOR, always(428)));
    }

    private static List<Row> pooledOrders() {
        return List.of(
                get("/pooled-orders").to(BUYERS, always(200)),
                get("/pooled-orders/{id}").to(BUYERS, always(200)),
                get("/pooled-orders/{id}/totals").to(BUYERS, always(200)),
                route("POST", "/pooled-orders").sending(EMPTY_OBJECT).to(COORDINATOR_ONLY, always(400, "validation")),
                route("POST", "/pooled-orders/{id}/open")
                        .to(COORDINATOR_ONLY, first(LEFT_TO_THE_STORY).from(FIRST_DEMANDS, 409, TRANSITION)),
                route("POST", "/pooled-orders/{id}/cancel")
                        .sending(EMPTY_OBJECT)
                        .to(COORDINATOR_ONLY, always(400, "validation")),
                route("POST", "/pooled-orders/{id}/freeze")
                        .to(
                                COORDINATOR_ONLY,
                                first(409, TRANSITION)
                                        .from(FIRST_DEMANDS, LEFT_TO_THE_STORY)
                                        .from(FROZEN, 409, TRANSITION)));
    }

    private static List<Row> demands() {
        return List.of(
                get("/pooled-orders/{id}/demands").to(OVERSEERS, always(200)),
                get("/pooled-orders/{id}/demands/{coopId}")
                        .to(OWN_COOP_OR_OVERSEER, first(404, "not-found").from(FIRST_DEMANDS, 200)),
                route("PUT", "/pooled-orders/{id}/demands/{coopId}")
                        .sending(SAME_DEMAND)
                        .to(
                                OWN_COOP_ONLY,
                                first(409, NOT_COLLECTING)
                                        .from(FIRST_DEMANDS, 200)
                                        .from(FROZEN, 409, NOT_COLLECTING)),
                route("DELETE", "/pooled-orders/{id}/demands/{coopId}")
                        .to(
                                OWN_COOP_ONLY,
                                first(409, NOT_COLLECTING)
                                        .from(FIRST_DEMANDS, LEFT_TO_THE_STORY)
                                        .from(FROZEN, 409, NOT_COLLECTING)),
                route("POST", "/pooled-orders/{id}/demands/import")
                        .sending(NO_CSV)
                        .to(COORDINATOR_ONLY, always(400, "import-unreadable")),
                get("/pooled-orders/{id}/demand-curve")
                        .to(OVERSEERS, first(409, "not-frozen-yet").from(FROZEN, 200)));
    }

    private static List<Row> results() {
        return List.of(
                get("/pooled-orders/{id}/award")
                        .to(OVERSEERS, first(404, "not-awarded").from(AWARDED, 200))
                        .to(OWN_COOP_ONLY, OF_OWN)
                        .to(OTHER_COOP_ONLY, OF_OTHER),
                get("/pooled-orders/{id}/allocations/{coopId}")
                        .to(OWN_COOP_OR_OVERSEER, first(NOT_FOUND).from(FIRST_DEMANDS, 200)),
                get("/pooled-orders/{id}/savings")
                        .to(OVERSEERS, first(404, "not-awarded").from(AWARDED, 200))
                        .to(OWN_COOP_ONLY, OF_OWN)
                        .to(OTHER_COOP_ONLY, OF_OTHER),
                get("/pooled-orders/{id}/purchase-orders").to(OVERSEERS, always(200)),
                get("/purchase-orders/{id}")
                        .to(OVERSEERS, first(404, "not-found").from(ORDERED, 200)),
                route("POST", "/pooled-orders/{id}/issue-orders")
                        .to(
                                COORDINATOR_ONLY,
                                first(409, TRANSITION)
                                        .from(AWARDED, LEFT_TO_THE_STORY)
                                        .from(ORDERED, 409, TRANSITION)));
    }

    private static Row get(String path) {
        return route("GET", path);
    }

    private static Row route(String method, String path) {
        return Row.of(new Route("purchasing", method, path));
    }
}
