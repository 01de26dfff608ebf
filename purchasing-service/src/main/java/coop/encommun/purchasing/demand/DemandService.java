package coop.encommun.purchasing.demand;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violations;
import coop.encommun.kit.web.ETags;
import coop.encommun.purchasing.demand.Demand.Known;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A co-op's commands to its demand. */
@ApplicationScoped
class DemandService {

    /** Two that change the same demand at once are rare; more than this many losses in a row is not chance. */
    private static final int TRIES = 5;

    private static final int MOST_VIOLATIONS = 1000;

    private final DemandReads reads;
    private final DemandWrites writes;
    private final DemandScopes scopes;
    private final AuditTrail trail;
    private final Clock clock;
    private final DemandMetrics metrics;

    DemandService(
            DemandReads reads,
            DemandWrites writes,
            DemandScopes scopes,
            AuditTrail trail,
            Clock clock,
            DemandMetrics metrics) {
        this.reads = reads;
        this.writes = writes;
        this.scopes = scopes;
        this.trail = trail;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** What came of a submission; {@code created}: there was no demand before. */
    record Submission(Demand demand, boolean created) {}

    /** What the audit log keeps of it: whose, and the hash of what is asked for. */
    record Entry(UUID pooledOrder, UUID coop, long version, String content) {

        static Audited submitted(Demand demand) {
            return Audited.of("demand.submitted", demand.id(), of(demand));
        }

        static Entry of(Demand demand) {
            return new Entry(
                    demand.pooledOrderId(),
                    demand.coopId(),
                    demand.version(),
                    demand.content().hash());
        }
    }

    /** Replaces the co-op's demand; one that asks for the same changes nothing and tells nobody. */
    Submission submit(UUID pooledOrderId, UUID coopId, DemandRequest request, Optional<String> ifMatch) {
        return inTransaction(() -> submitOnce(pooledOrderId, coopId, request, ifMatch));
    }

    private Submission submitOnce(UUID pooledOrderId, UUID coopId, DemandRequest request, Optional<String> ifMatch) {
        List<AskedLine> asked = request.asked();
        Instant now = clock.instant();
        DemandSetting setting = setting(pooledOrderId, coopId, asked, now);
        checkVersion(ifMatch, setting.known());
        refuseFlaws(request, asked, setting);
        DemandContent content = DemandContent.of(asked.stream()
                .map(line -> DemandLine.of(line, setting.regions().get(line.siteId())))
                .toList());
        Optional<Known> known = setting.known();
        if (known.filter(stored -> stored.asksForTheSame(content)).isPresent()) {
            return new Submission(known.get().unchanged(pooledOrderId, coopId, content), false);
        }
        Demand demand = known.map(stored -> Demand.replacing(stored, pooledOrderId, coopId, content, now))
                .orElseGet(() -> Demand.first(pooledOrderId, coopId, content, now));
        writes.store(List.of(demand));
        trail.add(Entry.submitted(demand), demand.submitted());
        metrics.submitted(1);
        return new Submission(demand, known.map(Known::withdrawn).orElse(true));
    }

    /** The co-op wants nothing any more; a repeat changes nothing. */
    void withdraw(UUID pooledOrderId, UUID coopId, Optional<String> ifMatch) {
        inTransaction(() -> {
            Instant now = clock.instant();
            DemandSetting setting = setting(pooledOrderId, coopId, List.of(), now);
            Known known = setting.known().orElseThrow(Refused::notFound);
            checkVersion(ifMatch, setting.known());
            if (!known.withdrawn()) {
                Demand none = Demand.replacing(known, pooledOrderId, coopId, DemandContent.NOTHING, now);
                writes.withdraw(none);
                trail.add(Audited.of("demand.withdrawn", none.id(), Entry.of(none)), none.withdrawn());
            }
            return none();
        });
    }

    private static Void none() {
        return null;
    }

    private DemandSetting setting(UUID pooledOrderId, UUID coopId, List<AskedLine> asked, Instant now) {
        Set<UUID> products = new HashSet<>();
        Set<UUID> sites = new HashSet<>();
        asked.forEach(line -> {
            products.add(line.productId());
            products.addAll(line.substitutes());
            sites.add(line.siteId());
        });
        return reads.setting(pooledOrderId, coopId, products, sites, now)
                .orElseThrow(() -> reads.notCollecting(pooledOrderId, now));
    }

    private void refuseFlaws(DemandRequest request, List<AskedLine> asked, DemandSetting setting) {
        Violations violations = new Violations();
        String currency = setting.window().currency();
        if (request.currency() != null && !request.currency().equals(currency)) {
            violations.add("currency", "wrong-currency", currency);
        }
        DemandRules.flawsOf(asked, scopes.of(setting.products(), setting.regions())).stream()
                .limit(MOST_VIOLATIONS)
                .forEach(flaw ->
                        violations.add(flaw.jsonPath(), flaw.code(), flaw.args().toArray()));
        violations.throwIfAny(DemandRefused.DEMAND_REFUSED);
    }

    private static void checkVersion(Optional<String> ifMatch, Optional<Known> known) {
        ifMatch.ifPresent(tag -> ETags.check(
                tag,
                known.filter(stored -> !stored.withdrawn())
                        .map(Known::version)
                        .orElseThrow(() -> new Refused(GeneralProblem.PRECONDITION_FAILED))));
    }

    private static <T> T inTransaction(Supplier<T> command) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(command::get);
            } catch (LostRace lost) {
                // The other one's demand is stored now: decide again on what it says.
            }
        }
        throw new Refused(DemandRefused.DEMAND_BUSY);
    }
}
