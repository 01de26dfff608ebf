package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Answer.NOT_FOUND;
import static coop.encommun.e2e.isolation.Answers.always;
import static coop.encommun.e2e.isolation.Answers.first;
import static coop.encommun.e2e.isolation.Bodies.EMPTY_BID;
import static coop.encommun.e2e.isolation.Bodies.SHARE;
import static coop.encommun.e2e.isolation.Callers.ANYBODY;
import static coop.encommun.e2e.isolation.Callers.INVITED_SUPPLIERS;
import static coop.encommun.e2e.isolation.Callers.OVERSEERS;
import static coop.encommun.e2e.isolation.Callers.OWN_SUPPLIER_ONLY;
import static coop.encommun.e2e.isolation.Callers.UNINVITED_ONLY;
import static coop.encommun.e2e.isolation.Row.Aim.UNINVITED;
import static coop.encommun.e2e.purchase.Moment.ROUND_CLOSED;
import static coop.encommun.e2e.purchase.Moment.ROUND_OPEN;

import java.util.List;
import java.util.stream.Stream;

/** Nobody reads a bid before its round is closed; afterwards its supplier and those who oversee. */
final class BidRows {
    private static final String ROUND = "/negotiations/{id}/rounds/{number}";
    private static final String BID = ROUND + "/bids/{supplierId}";

    /** Of a bid that is there. */
    private static final Answers ONCE_CLOSED =
            first(NOT_FOUND).from(ROUND_OPEN, 409, "round-still-open").from(ROUND_CLOSED, 200);

    /** Of a bid that is not there, which nobody is told before the round is closed. */
    private static final Answers NEVER =
            first(NOT_FOUND).from(ROUND_OPEN, 409, "round-still-open").from(ROUND_CLOSED, NOT_FOUND);

    private static final Answers ONCE_BID = first(NOT_FOUND).from(ROUND_OPEN, 200);

    private BidRows() {}

    static List<Row> all() {
        return Stream.of(own(), ofUninvited(), ofAll(), keyShares())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> own() {
        return List.of(
                route("GET", BID).to(OVERSEERS, ONCE_CLOSED).to(OWN_SUPPLIER_ONLY, ONCE_BID),
                route("GET", BID + "/receipt").to(OVERSEERS, ONCE_CLOSED).to(OWN_SUPPLIER_ONLY, ONCE_BID),
                route("GET", BID + "/opening").to(OVERSEERS, ONCE_CLOSED).to(OWN_SUPPLIER_ONLY, ONCE_CLOSED),
                route("GET", BID + "/proof").to(OVERSEERS, ONCE_CLOSED).to(OWN_SUPPLIER_ONLY, ONCE_CLOSED),
                route("PUT", BID)
                        .sending(EMPTY_BID)
                        .to(
                                OWN_SUPPLIER_ONLY,
                                first(NOT_FOUND)
                                        .from(ROUND_OPEN, 422, "bid-refused")
                                        .from(ROUND_CLOSED, 409, "round-not-open")));
    }

    private static List<Row> ofUninvited() {
        return List.of(
                route("GET", BID).about(UNINVITED).to(OVERSEERS, NEVER).to(UNINVITED_ONLY, always(404, "not-found")),
                route("GET", BID + "/receipt")
                        .about(UNINVITED)
                        .to(OVERSEERS, NEVER)
                        .to(UNINVITED_ONLY, always(404, "not-found")),
                route("PUT", BID).about(UNINVITED).sending(EMPTY_BID).to(UNINVITED_ONLY, always(404, "not-found")));
    }

    private static List<Row> ofAll() {
        return List.of(
                route("GET", ROUND + "/bids").to(OVERSEERS, ONCE_CLOSED),
                route("GET", ROUND + "/commitments").to(OVERSEERS, ONCE_CLOSED).to(INVITED_SUPPLIERS, ONCE_CLOSED),
                route("GET", ROUND + "/feedback").to(INVITED_SUPPLIERS, ONCE_CLOSED));
    }

    /** Of the holders that the settings name, and nobody here is one. */
    private static List<Row> keyShares() {
        return List.of(
                route("GET", ROUND + "/key-shares/{holder}").to(ANYBODY, always(404, "not-found")),
                route("PUT", ROUND + "/key-shares/{holder}").sending(SHARE).to(ANYBODY, always(404, "not-found")));
    }

    private static Row route(String method, String path) {
        return Row.of(new Route("supplier", method, path));
    }
}
