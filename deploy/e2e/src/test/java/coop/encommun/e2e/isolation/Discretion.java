package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Member;
import coop.encommun.e2e.purchase.Moment;
import coop.encommun.e2e.purchase.Vendor;
import java.util.ArrayList;
import java.util.List;

/** Which marks a caller may not find in any answer, whatever its status. */
final class Discretion {
    private final MarkedPurchase purchase;
    private final Identities identities;

    Discretion(MarkedPurchase purchase, Identities identities) {
        this.purchase = purchase;
        this.identities = identities;
    }

    /** Marks in the answer that this caller must not see and did not bring itself. */
    List<String> breaches(Caller caller, String sent, Exchange exchange) {
        return forbidden(caller).stream()
                .filter(mark -> exchange.body().contains(mark)
                        || exchange.headers().toString().contains(mark))
                .filter(mark -> !exchange.url().contains(mark) && (sent == null || !sent.contains(mark)))
                .toList();
    }

    private List<String> forbidden(Caller caller) {
        List<String> marks = new ArrayList<>();
        for (Member member : purchase.cast().members()) if (!maySee(caller, member)) marks.addAll(member.marks());
        for (Vendor vendor : purchase.cast().vendors()) {
            if (!mayName(caller, vendor))
                marks.addAll(List.of(vendor.name(), vendor.code(), vendor.id().toString()));
            if (!mayReadBidOf(caller, vendor)) marks.addAll(vendor.sealed());
        }
        return marks;
    }

    private boolean maySee(Caller caller, Member member) {
        if (oversees(caller)) return true;
        if (caller.isCoop())
            return identities.member(caller).filter(member::equals).isPresent();
        return caller.isSupplier()
                && purchase.moment() == Moment.ORDERED
                && identities
                        .vendor(caller)
                        .filter(vendor -> purchase.cast().delivers(vendor, member))
                        .isPresent();
    }

    /** A co-op learns who delivers to it when the award is made. */
    private boolean mayName(Caller caller, Vendor vendor) {
        if (oversees(caller) || identities.vendor(caller).filter(vendor::equals).isPresent()) return true;
        return !purchase.moment().isBefore(Moment.AWARDED)
                && identities
                        .member(caller)
                        .filter(member -> purchase.cast().delivers(vendor, member))
                        .isPresent();
    }

    private boolean mayReadBidOf(Caller caller, Vendor vendor) {
        if (purchase.moment() == Moment.ROUND_OPEN || purchase.moment().isBefore(Moment.ROUND_OPEN))
            return identities.vendor(caller).filter(vendor::equals).isPresent();
        return mayName(caller, vendor);
    }

    private static boolean oversees(Caller caller) {
        return caller == Caller.COORDINATOR || caller == Caller.AUDITOR;
    }
}
