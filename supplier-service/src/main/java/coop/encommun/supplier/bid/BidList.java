package coop.encommun.supplier.bid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The bids of a round as they stood when they were opened, in one hash: none is added, taken away or turned afterwards. */
final class BidList {
    private final MessageDigest sha256;

    BidList() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }

    static String of(List<Bid> inOrder) {
        BidList list = new BidList();
        inOrder.forEach(list::add);
        return list.hash();
    }

    /** In the order of the suppliers' ids. */
    void add(Bid bid) {
        String line = "%s %s %d %s %s %s\n"
                .formatted(
                        bid.supplierId(),
                        bid.id(),
                        bid.revision(),
                        bid.receivedEntry().orElse(-1),
                        bid.commitment(),
                        bid.isOpened() ? "opened" : "spoiled");
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower-case hexadecimal; ends the list. */
    String hash() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
