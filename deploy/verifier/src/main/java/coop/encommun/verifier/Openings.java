package coop.encommun.verifier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether what was opened is what was committed to, in its last revision. */
final class Openings {
    private final List<Held<Receipt>> receipts;
    private final List<Entry> shown;

    /**
     * @param receipts that are genuine
     * @param shown entries that are proven to be in the log
     */
    Openings(List<Held<Receipt>> receipts, List<Entry> shown) {
        this.receipts = receipts;
        this.shown = shown;
    }

    Finding check(Held<Opening> held) {
        Opening opening = held.document();
        Optional<Held<Receipt>> last = receipts.stream()
                .filter(receipt -> receipt.document().of().sameOffer(opening.of()))
                .max(Comparator.comparingLong(receipt -> receipt.document().of().revision()));
        return last.map(receipt -> compare(held, receipt)).orElseGet(() -> withoutReceipt(held));
    }

    private static Finding compare(Held<Opening> held, Held<Receipt> last) {
        Opening opening = held.document();
        long receipted = last.document().of().revision();
        long opened = opening.of().revision();
        if (opened < receipted) {
            return new Finding.Wrong(new BidFault.OlderOpened(held.file(), opened, receipted));
        }
        if (opened > receipted) {
            return Finding.blocked("opening.newer", held.file(), opened, receipted);
        }
        return last.document().commitsTo(opening)
                ? Finding.holds(
                        "opening.holds", held.file(), last.file(), opening.of().bid(), opened)
                : new Finding.Wrong(new BidFault.Swapped(held.file(), last.file()));
    }

    private Finding withoutReceipt(Held<Opening> held) {
        Hash commitment = held.document().commitment();
        return shown.stream()
                .filter(entry -> entry.commitment().filter(commitment::equals).isPresent())
                .findFirst()
                .map(entry -> Finding.holds("opening.in-log", held.file(), entry.sequence()))
                .orElseGet(() -> Finding.blocked("opening.no-receipt", held.file()));
    }
}
