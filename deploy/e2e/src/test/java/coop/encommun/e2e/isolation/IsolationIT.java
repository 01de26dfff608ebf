package coop.encommun.e2e.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.e2e.RunningStack;
import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Moment;
import coop.encommun.local.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees what: the table, put to the running services at every moment of a purchase. */
@ExtendWith(RunningStack.class)
class IsolationIT {

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute(LocalStack stack) {
        SortedSet<Route> rows = Table.ROWS.stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(lines(Routes.of(stack)), lines(rows));
    }

    private static String lines(SortedSet<Route> routes) {
        return routes.stream().map(Route::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void everybodySeesWhatTheTableSaysAtEveryMoment(LocalStack stack) {
        List<String> findings = new ArrayList<>();
        int tried = 0;
        try (MarkedPurchase purchase = MarkedPurchase.draft(stack);
                Wire wire = new Wire(stack)) {
            for (Moment moment : Moment.values()) {
                purchase.playTo(moment);
                Inquiry inquiry = new Inquiry(stack, purchase, wire);
                findings.addAll(inquiry.ask(Table.at(moment)));
                tried += inquiry.tried();
                System.out.printf("%-14s %4d combinations %s%n", moment, inquiry.tried(), inquiry.statuses());
            }
        }
        System.out.printf("isolation: %d combinations of route, caller and moment%n", tried);
        assertTrue(findings.isEmpty(), () -> findings.size() + " findings\n" + String.join("\n", findings));
        assertTrue(tried > 1000, "tried " + tried);
    }
}
