package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.Cast;
import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Member;
import coop.encommun.e2e.purchase.Moment;
import coop.encommun.e2e.purchase.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which marks a caller may not find in any answer, whatever its status. */
final class Discretion {
    /** Fewer are not summed up: {@code encommun.pools.least-coops}. */
    private static final int LEAST_COOPS = 3;

    private final MarkedPurchase purchase;
    private final Identities identities;

    Discretion(MarkedPurchase purchase, Identities identities) {
        this.purchase = purchase;
        this.identities = identities;
    }

    /** Marks in the answer that this caller must not see and did not bring itself. */
    List<String> breaches(Caller caller, String sent, Exchange exchange) {
        String told = exchange.body() + exchange.headers();
        Stream<String> marks = forbidden(caller).stream()
                .filter(told::contains)
                .filter(mark -> !exchange.url().contains(mark) && (sent == null || !sent.contains(mark)));
        Stream<String> figures = withheld(caller).stream()
                .filter(figure -> Pattern.compile("[:\"\\[]" + figure + "[.,\"}\\]]")
                        .matcher(told)
                        .find())
                .map(figure -> "the figure " + figure);
        return Stream.concat(marks, figures).toList();
    }

    /** What other co-ops want, and sums from which that could be taken. */
    private List<Integer> withheld(Caller caller) {
        if (!caller.isCoop()) return List.of();
        List<Integer> figures = new ArrayList<>();
        for (Member member : purchase.cast().members())
            if (!maySee(caller, member)) figures.addAll(purchase.cast().quantitiesOf(member));
        int submitted = purchase.moment() == Moment.FIRST_DEMANDS ? 2 : 4;
        figures.addAll(purchase.cast().sumsOfFewerThan(LEAST_COOPS, submitted));
        // One's own is no secret, even where it is the whole sum.
        identities
                .member(caller)
                .ifPresent(own -> figures.removeAll(purchase.cast().quantitiesOf(own)));
        return figures;
    }

    private List<String> forbidden(Caller caller) {
        List<String> marks = new ArrayList<>();
        for (Member member : purchase.cast().members()) if (!maySee(caller, member)) marks.addAll(member.marks());
        if (caller.isCoop() || caller.isSupplier()) marks.addAll(purchase.cast().marksOfDraft());
        if (caller.isSupplier()) marks.add(Cast.REFERENCE_PRICE);
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

    /** Co-ops that take part learn who won when the award is made. */
    private boolean mayName(Caller caller, Vendor vendor) {
        if (oversees(caller) || isOwn(caller, vendor)) return true;
        return !purchase.moment().isBefore(Moment.AWARDED)
                && purchase.bidders().contains(vendor)
                && identities.member(caller).isPresent();
    }

    private boolean mayReadBidOf(Caller caller, Vendor vendor) {
        if (isOwn(caller, vendor)) return true;
        return Moment.ROUND_OPEN.isBefore(purchase.moment()) && (oversees(caller) || pays(caller, vendor));
    }

    /** A co-op learns the prices that it pays. */
    private boolean pays(Caller caller, Vendor vendor) {
        return !purchase.moment().isBefore(Moment.AWARDED)
                && identities
                        .member(caller)
                        .filter(member -> purchase.cast().delivers(vendor, member))
                        .isPresent();
    }

    private boolean isOwn(Caller caller, Vendor vendor) {
        return identities.vendor(caller).filter(vendor::equals).isPresent();
    }

    private static boolean oversees(Caller caller) {
        return caller == Caller.COORDINATOR || caller == Caller.AUDITOR;
    }
}
