package coop.encommun.supplier.scenario;

import static coop.encommun.supplier.scenario.ScenarioState.CANCELLED;
import static coop.encommun.supplier.scenario.ScenarioState.DONE;
import static coop.encommun.supplier.scenario.ScenarioState.FAILED;
import static coop.encommun.supplier.scenario.ScenarioState.QUEUED;
import static coop.encommun.supplier.scenario.ScenarioState.RUNNING;

import coop.encommun.kit.problem.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One way to award a round: its terms, how far its computation has come, and the best award found. */
@Entity
public class Scenario {
    /** So often it may be lost with the replica that computes it; more is no accident. */
    static final int MOST_LOST = 3;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID negotiationId;
    private int round;
    private String currency;
    private String name;

    @Convert(converter = ScenarioColumns.Terms.class)
    @Column(columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    private ScenarioTerms terms;

    private int seconds;
    private long seed;

    @Convert(converter = ScenarioColumns.Basis.class)
    @Column(columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    private ScenarioBasis basis;

    private UUID parentId;
    private String droppedLimit;
    private Instant createdAt;
    private String createdBy;

    @Enumerated(EnumType.STRING)
    private ScenarioState state;

    private Instant startedAt;
    private Instant endedAt;
    private Instant cancelRequestedAt;
    private UUID claimToken;
    private Instant claimedUntil;
    private int timesLost;
    private int percent;
    private BigDecimal bestScore;
    private BigDecimal bound;

    @Enumerated(EnumType.STRING)
    private ScenarioFailure failure;

    private BigDecimal netCost;

    @Convert(converter = ScenarioColumns.Result.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private ScenarioResult result;

    protected Scenario() {} // for Hibernate

    /** Waits to be computed. */
    Scenario(
            UUID id,
            UUID negotiationId,
            int round,
            String currency,
            ScenarioPlan plan,
            ScenarioBasis basis,
            Instant now,
            String by) {
        this.id = id;
        this.negotiationId = negotiationId;
        this.round = round;
        this.currency = currency;
        this.name = plan.name();
        this.terms = plan.terms();
        this.seconds = plan.seconds();
        this.seed = plan.seed();
        this.basis = basis;
        this.createdAt = now;
        this.createdBy = by;
        this.state = QUEUED;
    }

    /** The same question with one limit dropped, from the same basis, so that the two can be compared. */
    Scenario without(DroppedLimit dropped, UUID childId, Instant now, String by) {
        ScenarioPlan other = plan().with(name + " – " + dropped.limit(), dropped.rest());
        Scenario child = new Scenario(childId, negotiationId, round, currency, other, basis, now, by);
        child.parentId = id;
        child.droppedLimit = dropped.limit();
        return child;
    }

    /** Whoever starts it has it until {@code until}, or longer if it says so in time. */
    Claim start(UUID token, Instant now, Instant until) {
        become(RUNNING);
        startedAt = now;
        claimToken = token;
        claimedUntil = until;
        progress(Best.NOTHING);
        return new Claim(id, token);
    }

    /** What whoever computes it is to do next. */
    enum Order {
        GO_ON,
        /** Somebody cancelled it: end with the best so far. */
        STOP,
        /** Somebody else has it, or it is over. */
        LEAVE
    }

    Order report(Claim claim, Best best, Instant until) {
        if (!isHeldBy(claim)) {
            return Order.LEAVE;
        }
        claimedUntil = until;
        progress(best);
        return cancelRequestedAt == null ? Order.GO_ON : Order.STOP;
    }

    /** Ends it with what was found, unless the claim was lost meanwhile; returns whether it ended. */
    boolean end(Claim claim, ScenarioResult found, Instant now) {
        if (!isHeldBy(claim)) {
            return false;
        }
        over(cancelRequestedAt == null ? DONE : CANCELLED, now);
        result = found;
        if (found.isAward()) {
            netCost = found.netCost().amount();
            bestScore = found.score().amount();
        }
        if (found.bound() != null) {
            bound = found.bound().amount();
        }
        return true;
    }

    /** Ends it without an answer, unless the claim was lost meanwhile; returns whether it ended. */
    boolean fail(Claim claim, ScenarioFailure why, Instant now) {
        if (!isHeldBy(claim)) {
            return false;
        }
        over(FAILED, now);
        failure = why;
        return true;
    }

    /** Whoever had it is going down in order: the next one may take it at once. */
    void giveBack(Claim claim, Instant now) {
        if (isHeldBy(claim)) {
            backToTheQueue(now);
        }
    }

    /** The claim ran out, so whoever had it is lost. */
    void takeBack(Instant now) {
        if (claimedUntil.isAfter(now)) {
            throw new IllegalStateException("scenario " + id + " is claimed until " + claimedUntil);
        }
        timesLost++;
        if (timesLost < MOST_LOST) {
            backToTheQueue(now);
        } else {
            over(FAILED, now);
            failure = ScenarioFailure.LOST_TOO_OFTEN;
        }
    }

    /** At once while it waits; a running one ends shortly, with the best award so far. Again changes nothing. */
    void cancel(Instant now) {
        if (state == CANCELLED || cancelRequestedAt != null) {
            return;
        }
        if (state != RUNNING) {
            over(CANCELLED, now);
        }
        cancelRequestedAt = now;
    }

    /** Its round is not to be awarded any more: as if it had been cancelled, unless it is over. */
    void giveUp(Instant now) {
        if (!state.isOver()) {
            cancel(now);
        }
    }

    private void backToTheQueue(Instant now) {
        if (cancelRequestedAt != null) {
            over(CANCELLED, now);
            return;
        }
        become(QUEUED);
        release();
        progress(Best.NOTHING);
    }

    private void over(ScenarioState end, Instant now) {
        become(end);
        endedAt = now;
        release();
        percent = end == DONE ? 100 : percent;
    }

    private void release() {
        claimToken = null;
        claimedUntil = null;
    }

    private void progress(Best best) {
        percent = best.percent();
        bestScore = best.score();
        bound = best.bound();
    }

    private boolean isHeldBy(Claim claim) {
        return state == RUNNING && claim.token().equals(claimToken);
    }

    private void become(ScenarioState next) {
        if (!state.mayBecome(next)) {
            throw new Refused(ScenarioRefused.SCENARIO_STATE_FORBIDS, state, next);
        }
        state = next;
    }

    public UUID id() {
        return id;
    }

    public UUID negotiationId() {
        return negotiationId;
    }

    public int round() {
        return round;
    }

    public String name() {
        return name;
    }

    public ScenarioState state() {
        return state;
    }

    /** What was found; empty while it is not over, and when it ended without an answer. */
    public Optional<ScenarioResult> result() {
        return Optional.ofNullable(result);
    }

    /** The award found, if there is one. */
    public Optional<ScenarioResult> award() {
        return result().filter(ScenarioResult::isAward);
    }

    /** What scenarios are compared by; null unless there is an award. */
    public BigDecimal netCost() {
        return netCost;
    }

    public ScenarioFailure failure() {
        return failure;
    }

    public String currency() {
        return currency;
    }

    ScenarioPlan plan() {
        return new ScenarioPlan(name, terms, seconds, seed);
    }

    ScenarioBasis basis() {
        return basis;
    }

    Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** As a JSON path into the parent's terms; null unless it is a child. */
    String droppedLimit() {
        return droppedLimit;
    }

    Best best() {
        return new Best(percent, bestScore, bound);
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant cancelRequestedAt() {
        return cancelRequestedAt;
    }
}
