package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.local.LocalStack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts every row to every caller at one moment and collects what is not as the table says. */
final class Inquiry {
    private static final int AT_A_TIME = 6;

    private final MarkedPurchase purchase;
    private final Wire wire;
    private final Paths paths;
    private final Discretion discretion;
    private final Map<Caller, Optional<String>> tokens;
    private final AtomicInteger tried = new AtomicInteger();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();

    Inquiry(LocalStack stack, MarkedPurchase purchase, Wire wire) {
        this.purchase = purchase;
        this.wire = wire;
        this.paths = new Paths(purchase);
        Identities identities = new Identities(stack, purchase);
        this.discretion = new Discretion(purchase, identities);
        this.tokens = Stream.of(Caller.values()).collect(Collectors.toMap(caller -> caller, identities::token));
    }

    /** @return what is not as the table says, a line each */
    List<String> ask(List<Row> table) {
        try (var askers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Row row : table) for (Caller caller : Caller.values()) askers.submit(() -> safely(row, caller));
        }
        return new ArrayList<>(findings);
    }

    /** How many combinations of route and caller were tried. */
    int tried() {
        return tried.get();
    }

    Map<String, Integer> statuses() {
        return statuses;
    }

    private void safely(Row row, Caller caller) {
        try {
            ask(row, caller);
        } catch (RuntimeException failure) {
            find(row, caller, failure.toString());
        }
    }

    private void ask(Row row, Caller caller) {
        Answer expected = row.expected(caller, purchase.moment());
        if (!expected.isTried()) return;
        tried.incrementAndGet();
        String path = paths.of(row.route().path(), row.aim());
        String body = row.sent().text(purchase);
        Exchange exchange = wire.call(row.route(), path, tokens.get(caller), row.sent(), body);
        statuses.merge(Integer.toString(exchange.status()), 1, Integer::sum);
        if (!expected.is(exchange))
            find(row, caller, "expected %s, was %d %s".formatted(expected, exchange.status(), exchange.problem()));
        if (exchange.isRefusal() && !exchange.isProblemDocument())
            find(row, caller, "no problem document: " + exchange);
        for (String mark : discretion.breaches(caller, body, exchange))
            find(row, caller, "tells %s: %s".formatted(mark, exchange.body()));
        if (expected.equals(Answer.NOT_FOUND) && row.aim() != Row.Aim.NOTHING)
            compareWithNothing(row, caller, body, exchange);
    }

    /** What is not one's own must answer as what does not exist. */
    private void compareWithNothing(Row row, Caller caller, String body, Exchange exchange) {
        Exchange nothing =
                wire.call(row.route(), paths.ofNothing(row.route().path()), tokens.get(caller), row.sent(), body);
        if (!nothing.impression().equals(exchange.impression()))
            find(
                    row,
                    caller,
                    "can be told from nothing:%n   %s%n   %s".formatted(exchange.impression(), nothing.impression()));
    }

    private void find(Row row, Caller caller, String what) {
        findings.add("%-14s %-18s %s (%s): %s".formatted(purchase.moment(), caller, row.route(), row.aim(), what));
    }
}
