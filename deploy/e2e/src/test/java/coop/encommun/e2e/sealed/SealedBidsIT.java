package coop.encommun.e2e.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.e2e.RunningStack;
import coop.encommun.e2e.TextReader;
import coop.encommun.e2e.audit.AuditedService;
import coop.encommun.e2e.audit.Verifier;
import coop.encommun.e2e.audit.Verifier.Verdict;
import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Moment;
import coop.encommun.e2e.purchase.Vendor;
import coop.encommun.local.LocalStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** While a round is open nothing of a bid can be found anywhere; when it is closed, what was committed was opened. */
@ExtendWith(RunningStack.class)
class SealedBidsIT {
    private static final String SECOND_REMARK = "Deuxième-remarque-sous-scellé";
    private static final Map<String, String> TALKATIVE = Map.of("QUARKUS_LOG_LEVEL", "DEBUG");

    private static MarkedPurchase purchase;
    private static Search whileOpen;
    private static Search whenClosed;
    private static String firstReceipt;
    private static String receipt;

    @TempDir
    private Path directory;

    @BeforeAll
    static void playARoundWithATalkativeService(LocalStack stack) throws Exception {
        stack.restart("supplier", TALKATIVE);
        purchase = MarkedPurchase.draft(stack);
        purchase.playTo(Moment.ROUND_OPEN);
        JsonNode first = purchase.bid(bidder(), bidder().remark());
        JsonNode second = purchase.bid(bidder(), SECOND_REMARK);
        firstReceipt = first.path("receipt").asText();
        receipt = second.path("receipt").asText();
        whileOpen = new Premises(stack).search(traces());
        purchase.playTo(Moment.ROUND_CLOSED);
        whenClosed = new Premises(stack).search(traces());
    }

    @AfterAll
    static void hushAgain(LocalStack stack) {
        purchase.close();
        stack.restart("supplier", Map.of());
    }

    private static Vendor bidder() {
        return purchase.bidders().getFirst();
    }

    private static Traces traces() {
        return Traces.of(
                Stream.concat(purchase.bidders().stream().map(Vendor::remark), Stream.of(SECOND_REMARK))
                        .toList(),
                purchase.bidders().stream().map(Vendor::price).toList());
    }

    @Test
    void nothingOfABidIsAnywhereWhileTheRoundIsOpen() {
        System.out.println("searched while the round was open: " + whileOpen);
        assertEquals(Map.of(), whileOpen.found());
    }

    /** Else a search that cannot find would have found nothing either. */
    @Test
    void theSameSearchFindsTheBidsWhenTheyAreOpened() {
        assertTrue(whenClosed.foundIn("table supplier"), whenClosed.found().toString());
        assertTrue(whenClosed.foundIn("file"), whenClosed.found().toString());
    }

    @Test
    void everyBidderCanShowThatWhatWasOpenedIsWhatItCommittedTo(LocalStack stack) throws Exception {
        for (Vendor vendor : purchase.bidders()) {
            Verdict verdict = check(
                    stack,
                    Map.of(
                            "receipt", own(stack, vendor, "receipt"),
                            "opening", own(stack, vendor, "opening"),
                            "proof", own(stack, vendor, "proof"),
                            "checkpoint", new AuditedService(stack, "supplier").checkpoint()));
            assertEquals(0, verdict.code(), verdict.words());
        }
        Verdict sealed = check(stack, Map.of("receipt", receipt, "opening", own(stack, bidder(), "opening")));
        assertEquals(0, sealed.code(), sealed.words());
    }

    @Test
    void theVerifierFindsAForgedReceipt(LocalStack stack) throws Exception {
        String commitment = receipt.lines()
                .filter(line -> line.startsWith("commitment "))
                .findFirst()
                .orElseThrow();
        char last = commitment.charAt(commitment.length() - 1);
        String forged = receipt.replace(
                commitment, commitment.substring(0, commitment.length() - 1) + (last == '0' ? '1' : '0'));
        Verdict verdict = check(stack, Map.of("receipt", forged));
        assertEquals(1, verdict.code(), verdict.words());
    }

    @Test
    void theVerifierFindsASwappedBid(LocalStack stack) throws Exception {
        String other = own(stack, purchase.bidders().get(1), "opening");
        List<String> foreign = other.lines().toList();
        String swapped = own(stack, bidder(), "opening").replaceAll("(?m)^content .*$", foreign.getLast());
        Verdict verdict = check(stack, Map.of("receipt", receipt, "opening", swapped));
        assertEquals(1, verdict.code(), verdict.words());
        Verdict older = check(stack, Map.of("receipt", firstReceipt, "opening", own(stack, bidder(), "opening")));
        assertEquals(2, older.code(), "the bidder itself replaced this one: " + older.words());
    }

    private static String own(LocalStack stack, Vendor vendor, String document) {
        String token = stack.issuer()
                .token(
                        "supplier",
                        Set.of("supplier"),
                        Map.of("supplier_id", vendor.id().toString()));
        return new TextReader(stack.url("supplier"), token)
                .read(purchase.negotiation("/rounds/1/bids/" + vendor.id() + "/" + document));
    }

    private Verdict check(LocalStack stack, Map<String, String> files) throws Exception {
        return Verifier.of(stack, directory).check(new AuditedService(stack, "supplier").key(), files);
    }
}
