package coop.encommun.supplier.award;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.scenario.AwardedSupplier;
import coop.encommun.supplier.scenario.ScenarioResult;
import coop.encommun.supplier.solver.AwardResult;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Who delivers what, where and at which price: the end of a negotiation. Never changed. */
@Entity
class Award {
    @Id
    private UUID negotiationId;

    private int round;
    private Instant awardedAt;
    private String awardedBy;
    private String reason;
    private String currency;

    @Enumerated(EnumType.STRING)
    private AwardResult.Status status;

    private BigDecimal cost;
    private BigDecimal bound;
    private String engine;

    @Convert(converter = AwardedSuppliersColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<AwardedSupplier> suppliers;

    private UUID scenarioId;
    private String scenarioName;
    private BigDecimal premium;
    private UUID cheapestScenarioId;
    private BigDecimal cheapestNetCost;
    private Long awardEntry;

    /** Who may know of it. */
    @ElementCollection
    @CollectionTable(name = "awarded_supplier", joinColumns = @JoinColumn(name = "negotiation_id"))
    @Column(name = "supplier_id")
    private Set<UUID> awarded = new HashSet<>();

    protected Award() {} // for Hibernate

    Award(Choice choice, Instant now, String by, String reason) {
        ScenarioResult result = choice.award();
        this.negotiationId = choice.scenario().negotiationId();
        this.round = choice.scenario().round();
        this.awardedAt = now;
        this.awardedBy = by;
        this.reason = reason;
        this.currency = choice.scenario().currency();
        this.status = result.status();
        this.cost = result.cost().amount();
        this.bound = result.costBound() == null ? null : result.costBound().amount();
        this.engine = result.answer().solver();
        this.suppliers = result.suppliers();
        this.scenarioId = choice.scenario().id();
        this.scenarioName = choice.scenario().name();
        this.premium = choice.premium().amount();
        this.cheapestScenarioId = choice.cheapest().id();
        this.cheapestNetCost = choice.cheapestNetCost().amount();
        suppliers.forEach(part -> awarded.add(part.supplierId()));
    }

    /** The place of the audit log that tells of it. */
    void awardedIn(long entry) {
        awardEntry = entry;
    }

    /** What the audit log keeps: who was awarded and a hash over the whole, no price and no quantity. */
    Audit audited() {
        return new Audit(
                round,
                scenarioId,
                suppliers.stream().map(AwardedSupplier::supplierId).sorted().toList(),
                AwardedSuppliersColumn.sha256(suppliers));
    }

    /** @param sha256 of the split as JSON */
    record Audit(int round, UUID scenario, List<UUID> suppliers, String sha256) {}

    /** Where the audit log tells of it; empty of awards made before there was a log. */
    OptionalLong awardEntry() {
        return awardEntry == null ? OptionalLong.empty() : OptionalLong.of(awardEntry);
    }

    AwardEvent.Awarded event() {
        return new AwardEvent.Awarded(
                negotiationId,
                round,
                awardedAt,
                currency,
                status,
                cost(),
                bound(),
                premium(),
                engine,
                scenarioId == null ? null : new AwardEvent.Named(scenarioId, scenarioName),
                reason,
                suppliers);
    }

    UUID negotiationId() {
        return negotiationId;
    }

    int round() {
        return round;
    }

    Instant awardedAt() {
        return awardedAt;
    }

    String awardedBy() {
        return awardedBy;
    }

    String reason() {
        return reason;
    }

    AwardResult.Status status() {
        return status;
    }

    /** Goods and delivery, as the orders will say. */
    Money cost() {
        return new Money(cost.setScale(2, RoundingMode.UNNECESSARY), currency);
    }

    /** The cost, less what another award under the same terms could at most be better by; null when unknown. */
    Money bound() {
        return bound == null ? null : new Money(bound.setScale(4, RoundingMode.FLOOR), currency);
    }

    /** What it costs more than the cheapest scenario of the round; null of awards made before there were scenarios. */
    Money premium() {
        return premium == null ? null : new Money(premium.setScale(2, RoundingMode.UNNECESSARY), currency);
    }

    /** The one awarded; null of awards made before there were scenarios. */
    UUID scenarioId() {
        return scenarioId;
    }

    String scenarioName() {
        return scenarioName;
    }

    /** The cheapest that could have been awarded instead, or the one awarded. */
    UUID cheapestScenarioId() {
        return cheapestScenarioId;
    }

    Money cheapestNetCost() {
        return cheapestNetCost == null
                ? null
                : new Money(cheapestNetCost.setScale(2, RoundingMode.UNNECESSARY), currency);
    }

    String engine() {
        return engine;
    }

    String currency() {
        return currency;
    }

    List<AwardedSupplier> suppliers() {
        return suppliers;
    }

    Optional<AwardedSupplier> partOf(UUID supplierId) {
        return suppliers.stream()
                .filter(part -> part.supplierId().equals(supplierId))
                .findFirst();
    }
}
