package coop.encommun.supplier.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears that shares are complete, and notes whether the round could be opened at that moment. */
@ApplicationScoped
class HeardShares {
    record Heard(SharesComplete told, boolean opens) {}

    private final List<Heard> all = new CopyOnWriteArrayList<>();
    private final StoredRounds rounds;

    HeardShares(StoredRounds rounds) {
        this.rounds = rounds;
    }

    void hear(@Observes SharesComplete told) {
        UUID round = rounds.id(told.negotiationId(), told.round());
        Optional<RoundOpener> opener = rounds.opener(round);
        all.add(new Heard(told, opener.isPresent()));
    }

    List<Heard> of(UUID negotiation) {
        return all.stream()
                .filter(it -> it.told().negotiationId().equals(negotiation))
                .toList();
    }
}
