package coop.encommun.supplier.negotiation;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a round must obey before it is opened. */
@ApplicationScoped
class RoundCheck {
    private final Suppliers suppliers;

    RoundCheck(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** The terms with nothing left open; 422 {@code round-refused} with everything wrong. */
    RoundTerms accept(OpenRound request, Negotiation negotiation, Instant now) {
        Violations found = new Violations();
        Instant opensAt = request.opensAt() == null || request.opensAt().isBefore(now)
                ? now
                : request.opensAt().truncatedTo(ChronoUnit.MICROS);
        Instant closesAt = request.closesAt().truncatedTo(ChronoUnit.MICROS);
        checkInvited(request.suppliers(), found);
        if (!closesAt.isAfter(now)) {
            found.add("closesAt", "closes-in-the-past");
        } else if (!closesAt.isAfter(opensAt)) {
            found.add("closesAt", "closes-before-opening");
        }
        Disclosure disclosure = disclosure(request, negotiation, found);
        found.throwIfAny(NegotiationRefused.ROUND_REFUSED);
        return new RoundTerms(request.suppliers(), opensAt, closesAt, disclosure);
    }

    private void checkInvited(List<UUID> invited, Violations found) {
        if (invited.isEmpty()) {
            found.add("suppliers", "nobody-invited");
        }
        Set<UUID> unknown = suppliers.unknownAmong(invited);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < invited.size(); i++) {
            if (unknown.contains(invited.get(i))) {
                found.add("suppliers[" + i + "]", "unknown-supplier", invited.get(i));
            } else if (!seen.add(invited.get(i))) {
                found.add("suppliers[" + i + "]", "invited-twice", invited.get(i));
            }
        }
    }

    private static Disclosure disclosure(OpenRound request, Negotiation negotiation, Violations found) {
        if (negotiation.rounds().isEmpty()) {
            return request.disclosure() == null ? Disclosure.NOTHING : request.disclosure();
        }
        if (request.disclosure() != null && request.disclosure() != negotiation.disclosure()) {
            found.add("disclosure", "disclosure-settled", negotiation.disclosure());
        }
        return negotiation.disclosure();
    }
}
