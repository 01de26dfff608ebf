package coop.encommun.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Commands that leave entries, or think better of it. */
@ApplicationScoped
class Ledger {

    private final AuditTrail trail;

    Ledger(AuditTrail trail) {
        this.trail = trail;
    }

    @Transactional
    long write(Audited entry) {
        return trail.add(entry);
    }

    @Transactional
    void writeAll(List<Audited> entries) {
        trail.addAll(entries);
    }

    @Transactional
    void writeAndFail(Audited entry) {
        trail.add(entry);
        throw new IllegalStateException("changed my mind");
    }

    @Transactional
    void writeApartAndFail(Audited entry) {
        trail.addApart(entry);
        throw new IllegalStateException("refused");
    }
}
