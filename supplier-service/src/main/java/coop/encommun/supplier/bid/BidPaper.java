package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.audit.Position;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** What is written down of a bid: for the audit log, and for its bidder to keep and to check. Formats: ADR 0024. */
final class BidPaper {
    private BidPaper() {}

    /** What the audit log keeps of a receipt: the same as the bidder's. */
    record Received(
            UUID negotiation, int round, UUID supplier, UUID bid, int revision, String commitment, Instant received) {}

    static Audited received(Bid bid) {
        return Audited.of(
                "bid.received",
                bid.id(),
                new Received(
                        bid.negotiationId(),
                        bid.round(),
                        bid.supplierId(),
                        bid.id(),
                        bid.revision(),
                        bid.commitment(),
                        bid.receivedAt()));
    }

    /** The receipt, to be signed. */
    static String receipt(Bid bid, Position position) {
        return """
                encommun bid receipt v1
                %scommitment %s
                received %s
                sequence %d
                leaf %s
                """.formatted(
                        about(bid),
                        bid.commitment(),
                        bid.receivedAt(),
                        position.sequence(),
                        HexFormat.of().formatHex(position.leaf()));
    }

    /** What opens the commitment; of an opened bid. */
    static String opening(Bid bid) {
        return """
                encommun bid opening v1
                %snonce %s
                content %s
                """.formatted(
                        about(bid),
                        HexFormat.of().formatHex(bid.nonce()),
                        Base64.getEncoder().encodeToString(bid.canonical()));
    }

    private static String about(Bid bid) {
        return """
                negotiation %s
                round %d
                supplier %s
                bid %s
                revision %d
                """.formatted(bid.negotiationId(), bid.round(), bid.supplierId(), bid.id(), bid.revision());
    }
}
