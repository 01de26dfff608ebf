package coop.encommun.supplier.award;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.scenario.AwardedSupplier;
import coop.encommun.supplier.scenario.AwardedSupplier.Charge;
import coop.encommun.supplier.scenario.AwardedSupplier.Line;
import coop.encommun.supplier.scenario.AwardedSupplier.Rebate;
import coop.encommun.supplier.scenario.AwardedSupplier.Share;
import coop.encommun.supplier.scenario.AwardedSupplier.Tier;
import coop.encommun.supplier.solver.AwardResult;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AwardContractTest {

    @Inject
    Outbox outbox;

    @Test
    void publishesAnAwardAsInTheExample() {
        AwardEvent.Awarded event = example();

        QuarkusTransaction.requiringNew().run(() -> outbox.add(event));

        await().ignoreException(NoSuchElementException.class).untilAsserted(() -> {
            Wire.Told told = Wire.heard(Negotiations.TOPIC, event.pooledOrderId()).stream()
                    .filter(it -> it.type().equals(event.type()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Wire.json(Wire.example("contracts/events/supplier.negotiation.awarded.v1.json")), told.data());
            assertEquals(event.pooledOrderId().toString(), told.subject());
        });
    }

    @Test
    void addsUpToTheCentInTheExample() {
        AwardEvent.Awarded event = example();

        assertEquals(
                event.cost(),
                event.suppliers().stream()
                        .map(supplier -> supplier.amount("CAD"))
                        .reduce(Money.zero("CAD"), Money::plus));
    }

    @Test
    void hasEveryTextInBothLanguages() {
        assertEquals(List.of(), Messages.missing(AwardRefused.values()));
    }

    private static AwardEvent.Awarded example() {
        AwardedSupplier nord = new AwardedSupplier(
                UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a001"),
                "Papeterie du Nord inc.",
                PriceSchedule.LINE_ALL_UNITS,
                List.of(),
                money("0.00"),
                List.of(charge("QC-03", "30.00"), charge("QC-06", "45.00"), charge("QC-12", "60.00")),
                List.of(new Line(
                        UUID.fromString("01995a10-1000-7b01-8c01-000000000101"),
                        money("5.4900"),
                        BigDecimal.valueOf(500),
                        money("2745.00"),
                        BigDecimal.TEN,
                        7,
                        List.of(tier(0, "5.9900"), tier(480, "5.4900")),
                        true,
                        List.of(share("QC-03", 120), share("QC-06", 290), share("QC-12", 85)))));
        AwardedSupplier laurentides = new AwardedSupplier(
                UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a002"),
                "Coop Distribution Laurentides",
                PriceSchedule.SPEND_ALL_UNITS,
                List.of(rebate("1000.00", "2.00"), rebate("5000.00", "3.50")),
                money("20.00"),
                List.of(charge("QC-06", "25.00")),
                List.of(new Line(
                        UUID.fromString("01995a10-1000-7b01-8c01-000000000102"),
                        money("11.0250"),
                        BigDecimal.valueOf(96),
                        money("1058.40"),
                        BigDecimal.valueOf(6),
                        10,
                        List.of(tier(0, "11.2500")),
                        false,
                        List.of(share("QC-03", 34), share("QC-06", 60)))));
        return new AwardEvent.Awarded(
                UUID.fromString("01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10"),
                2,
                Instant.parse("2026-10-16T15:12:00Z"),
                "CAD",
                AwardResult.Status.OPTIMAL,
                money("3983.40"),
                money("3983.4000"),
                money("18.40"),
                "encommun-1 HiGHS 1.12.0",
                new AwardEvent.Named(
                        UUID.fromString("01995f0d-4a80-7b6e-b0c4-6a1d2e3f4051"), "Un fournisseur local au moins"),
                "Pour 18,40 $ de plus, un fournisseur de la région.",
                List.of(nord, laurentides));
    }

    private static Money money(String amount) {
        return Money.of(amount, "CAD");
    }

    private static Tier tier(int from, String unitPrice) {
        return new Tier(BigDecimal.valueOf(from), money(unitPrice));
    }

    private static Rebate rebate(String from, String percent) {
        return new Rebate(money(from), new BigDecimal(percent));
    }

    private static Charge charge(String region, String amount) {
        return new Charge(region, Money.of(amount, "CAD"));
    }

    private static Share share(String region, int quantity) {
        return new Share(region, BigDecimal.valueOf(quantity));
    }
}
