package coop.encommun.e2e.isolation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies that are read but change nothing when the caller is let in. */
final class Bodies {
    /** The demand that the co-op has submitted already: a repeat keeps everything as it is. */
    static final Sent SAME_DEMAND = Sent.json(purchase -> purchase.demandOf(Identities.ownCoop(purchase)));

    /** Another site under the code of the one there is; with a PUT it lacks the {@code If-Match}. */
    static final Sent SITE = Sent.json(purchase -> Map.of(
            "code",
            "QUAI",
            "name",
            "Quai",
            "region",
            "QC-06",
            "address",
            Map.of("street", "1", "city", "Montréal", "province", "QC", "postalCode", "H2J 2H4", "country", "CA")));

    /** Complete, but sent without the {@code If-Match} that a change needs. */
    static final Sent COOP =
            Sent.json(purchase -> Map.of("code", "NEUF", "name", "Neuf", "kind", "HOUSING", "language", "fr"));

    static final Sent SUPPLIER =
            Sent.json(purchase -> Map.of("code", "NEUF", "name", "Neuf", "groups", List.of(), "language", "fr"));

    /** An address that no supplier may have. */
    static final Sent UNFIT_WEBHOOK = Sent.json(purchase -> Map.of("url", "ftp://example.org/"));

    /** In good form, for nothing that is asked. */
    static final Sent EMPTY_BID = Sent.json(purchase ->
            Map.of("validUntil", "2020-01-01T00:00:00Z", "currency", "CAD", "lines", List.of(), "remarks", ""));

    static final Sent UNKNOWN_SCENARIO = Sent.json(purchase -> Map.of("scenarioId", UUID.randomUUID()));

    /** Says of no line what is changed. */
    static final Sent HALF_ANSWER = Sent.json(purchase -> Map.of("decision", "ACCEPTED_WITH_CHANGES"));

    static final Sent SHARE = Sent.json(purchase -> Map.of("share", "3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8="));

    private Bodies() {}
}
