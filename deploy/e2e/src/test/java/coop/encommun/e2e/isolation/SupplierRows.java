package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Answer.LEFT_TO_THE_STORY;
import static coop.encommun.e2e.isolation.Answer.NOT_FOUND;
import static coop.encommun.e2e.isolation.Answers.always;
import static coop.encommun.e2e.isolation.Answers.first;
import static coop.encommun.e2e.isolation.Bodies.HALF_ANSWER;
import static coop.encommun.e2e.isolation.Bodies.SUPPLIER;
import static coop.encommun.e2e.isolation.Bodies.UNFIT_WEBHOOK;
import static coop.encommun.e2e.isolation.Bodies.UNKNOWN_SCENARIO;
import static coop.encommun.e2e.isolation.Callers.COORDINATOR_ONLY;
import static coop.encommun.e2e.isolation.Callers.INVITED_SUPPLIERS;
import static coop.encommun.e2e.isolation.Callers.NAMED_SUPPLIERS;
import static coop.encommun.e2e.isolation.Callers.OVERSEERS;
import static coop.encommun.e2e.isolation.Callers.OWN_SUPPLIER_ONLY;
import static coop.encommun.e2e.isolation.Callers.OWN_SUPPLIER_OR_COORDINATOR;
import static coop.encommun.e2e.isolation.Callers.OWN_SUPPLIER_OR_OVERSEER;
import static coop.encommun.e2e.isolation.Row.Aim.NOTHING;
import static coop.encommun.e2e.isolation.Sent.EMPTY_OBJECT;
import static coop.encommun.e2e.purchase.Moment.AWARDED;
import static coop.encommun.e2e.purchase.Moment.FROZEN;
import static coop.encommun.e2e.purchase.Moment.ORDERED;
import static coop.encommun.e2e.purchase.Moment.ROUND_CLOSED;
import static coop.encommun.e2e.purchase.Moment.ROUND_OPEN;

import java.util.List;
import java.util.stream.Stream;

/** A supplier reads the demand it is invited to bid on and what is its own; nobody reads a bid before its round is closed. */
final class SupplierRows {

    private static final String STATE = "negotiation-state-forbids";

    private SupplierRows() {}

    static List<Row> all() {
        return Stream.of(suppliers(), negotiations(), awards(), scenarios(), orders())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> suppliers() {
        return List.of(
                get("/suppliers").to(OVERSEERS, always(200)),
                get("/suppliers/{id}").to(OWN_SUPPLIER_OR_OVERSEER, always(200)),
                route("POST", "/suppliers").sending(EMPTY_OBJECT).to(COORDINATOR_ONLY, always(400, "validation")),
                route("PUT", "/suppliers/{id}").sending(SUPPLIER).to(COORDINATOR_ONLY, always(428)),
                get("/suppliers/{id}/webhook").to(OWN_SUPPLIER_OR_OVERSEER, always(200)),
                route("PUT", "/suppliers/{id}/webhook")
                        .sending(UNFIT_WEBHOOK)
                        .to(OWN_SUPPLIER_OR_COORDINATOR, always(422)),
                route("DELETE", "/suppliers/{id}/webhook")
                        .about(NOTHING)
                        .to(COORDINATOR_ONLY, always(404, "not-found"))
                        .to(NAMED_SUPPLIERS, always(404, "not-found")));
    }

    private static List<Row> negotiations() {
        return List.of(
                get("/invitations").to(NAMED_SUPPLIERS, always(200)),
                get("/negotiations").to(OVERSEERS, always(200)),
                get("/negotiations/{id}").to(OVERSEERS, once(FROZEN)),
                get("/negotiations/{id}/demand").to(OVERSEERS, once(FROZEN)).to(INVITED_SUPPLIERS, once(ROUND_OPEN)),
                get("/negotiations/{id}/demand-curves")
                        .to(OVERSEERS, first(NOT_FOUND).from(FROZEN, 409).from(ROUND_CLOSED, 200)),
                route("POST", "/negotiations/{id}/cancel").sending(EMPTY_OBJECT).to(COORDINATOR_ONLY, always(400)),
                route("POST", "/negotiations/{id}/fail").sending(EMPTY_OBJECT).to(COORDINATOR_ONLY, always(400)),
                route("POST", "/negotiations/{id}/rounds").sending(EMPTY_OBJECT).to(COORDINATOR_ONLY, always(400)),
                route("POST", "/negotiations/{id}/rounds/{number}/close")
                        .to(
                                COORDINATOR_ONLY,
                                first(NOT_FOUND)
                                        .from(ROUND_OPEN, LEFT_TO_THE_STORY)
                                        .from(ROUND_CLOSED, 409)));
    }

    private static List<Row> awards() {
        return List.of(
                get("/negotiations/{id}/award").to(OVERSEERS, once(AWARDED)).to(INVITED_SUPPLIERS, once(AWARDED)),
                route("POST", "/negotiations/{id}/award")
                        .sending(UNKNOWN_SCENARIO)
                        .to(COORDINATOR_ONLY, always(404, "not-found")),
                route("POST", "/negotiations/{id}/award")
                        .sending(EMPTY_OBJECT)
                        .to(
                                COORDINATOR_ONLY,
                                first(NOT_FOUND)
                                        .from(FROZEN, 409, STATE)
                                        .from(ROUND_OPEN, 409, "round-still-open")
                                        .from(ROUND_CLOSED, LEFT_TO_THE_STORY)
                                        .from(AWARDED, 409, STATE)));
    }

    private static List<Row> scenarios() {
        return List.of(
                get("/negotiations/{id}/scenarios").to(OVERSEERS, once(FROZEN)),
                get("/negotiations/{id}/scenarios/comparison")
                        .to(OVERSEERS, first(NOT_FOUND).from(FROZEN, 409).from(ROUND_CLOSED, 200)),
                get("/negotiations/{id}/scenarios/{scenarioId}").to(OVERSEERS, once(ROUND_CLOSED)),
                route("POST", "/negotiations/{id}/scenarios")
                        .sending(EMPTY_OBJECT)
                        .to(COORDINATOR_ONLY, always(400)),
                route("POST", "/negotiations/{id}/scenarios/{scenarioId}/cancel")
                        .to(COORDINATOR_ONLY, first(NOT_FOUND).from(ROUND_CLOSED, 409)),
                route("POST", "/negotiations/{id}/scenarios/{scenarioId}/limit-costs")
                        .to(COORDINATOR_ONLY, first(NOT_FOUND).from(ROUND_CLOSED, 409)));
    }

    private static List<Row> orders() {
        return List.of(
                get("/supplier-orders").to(OVERSEERS, always(200)).to(NAMED_SUPPLIERS, always(200)),
                get("/supplier-orders/{id}").to(OWN_SUPPLIER_OR_OVERSEER, once(ORDERED)),
                get("/supplier-orders/{id}/document").to(OWN_SUPPLIER_OR_OVERSEER, once(ORDERED)),
                get("/supplier-orders/{id}/deliveries").to(OWN_SUPPLIER_OR_OVERSEER, once(ORDERED)),
                route("POST", "/supplier-orders/{id}/answer")
                        .sending(HALF_ANSWER)
                        .to(OWN_SUPPLIER_ONLY, first(NOT_FOUND).from(ORDERED, 422)));
    }

    private static Answers once(coop.encommun.e2e.purchase.Moment moment) {
        return first(NOT_FOUND).from(moment, 200);
    }

    private static Row get(String path) {
        return route("GET", path);
    }

    private static Row route(String method, String path) {
        return Row.of(new Route("supplier", method, path));
    }
}
