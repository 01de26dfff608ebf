package coop.encommun.e2e.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.e2e.RunningStack;
import coop.encommun.e2e.isolation.Caller;
import coop.encommun.e2e.isolation.Identities;
import coop.encommun.e2e.isolation.Paths;
import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Moment;
import coop.encommun.local.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of malformed and hostile requests over every route: {@code -Dencommun.fuzz.seed=… -Dencommun.fuzz.requests=…}. */
@ExtendWith(RunningStack.class)
class FuzzIT {
    private static final long SEED = Long.getLong("encommun.fuzz.seed", 20261122);
    private static final int REQUESTS = Integer.getInteger("encommun.fuzz.requests", 6_000);
    private static final int AT_A_TIME = 6;

    @Test
    void noHostileRequestFailsAServiceOrChangesAnything(LocalStack stack) throws Exception {
        try (MarkedPurchase purchase = MarkedPurchase.draft(stack)) {
            purchase.playTo(Moment.ORDERED);
            purchase.answerOrders();
            Identities identities = new Identities(stack, purchase);
            var tokens = Stream.of(Caller.values()).collect(Collectors.toMap(caller -> caller, identities::token));
            Attacker attacker =
                    new Attacker(new SplittableRandom(SEED), Operation.of(stack), tokens, new Paths(purchase));
            List<Attack> attacks =
                    Stream.generate(attacker::next).limit(REQUESTS).toList();
            Map<String, String> before = StateDigest.of(stack);

            Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
            List<String> findings = carryOut(stack, attacks, statuses);

            System.out.printf("fuzz: seed %d, %d requests, answers %s%n", SEED, REQUESTS, statuses);
            assertTrue(findings.isEmpty(), () -> findings.size() + " findings\n" + String.join("\n\n", findings));
            assertEquals(before, StateDigest.of(stack), "state before and after");
        }
    }

    private static List<String> carryOut(LocalStack stack, List<Attack> attacks, Map<Integer, Integer> statuses) {
        Collection<String> findings = new ConcurrentLinkedQueue<>();
        try (var attackers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Attack attack : attacks)
                attackers.submit(() -> {
                    URI service =
                            URI.create(stack.url(attack.operation().route().service()));
                    try {
                        Reply reply = Socketry.send(service, attack);
                        statuses.merge(reply.status(), 1, Integer::sum);
                        List<String> faults = reply.faults(attack);
                        if (!faults.isEmpty()) findings.add(faults + " " + attack + "\n→ " + reply);
                    } catch (IOException | RuntimeException failure) {
                        findings.add(failure + " " + attack);
                    }
                });
        }
        return new ArrayList<>(findings);
    }
}
