package coop.encommun.purchasing.saving;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.disclosure.Participation;
import coop.encommun.purchasing.saving.Figures.Buyer;
import coop.encommun.purchasing.saving.Figures.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What each co-op of a pooled order pays, and what it would pay otherwise. */
@ApplicationScoped
class Savings {

    private static final int CENTS = 2;

    private final FiguresReader reader;
    private final Participation participation;
    private final SharingDesk desk;

    Savings(FiguresReader reader, Participation participation, SharingDesk desk) {
        this.reader = reader;
        this.participation = participation;
        this.desk = desk;
    }

    /** Of all co-ops; a refusal 404 before the award. */
    SavingsView of(UUID pooledOrderId) {
        return of(reader.of(pooledOrderId));
    }

    /** Of one co-op that took part, and what cannot betray another's figures. */
    SavingsView of(UUID pooledOrderId, UUID coopId, EnoughCoops enough) {
        participation.require(pooledOrderId, coopId);
        Figures figures = reader.of(pooledOrderId);
        return of(figures).seenBy(coopId, enough.areBehind(figures.received()));
    }

    private SavingsView of(Figures figures) {
        Optional<List<AwardedGame>> games = games(figures);
        Sharing sharing = games.map(known -> desk.sharing(figures, known))
                .orElseGet(() -> Sharing.unknown(Unknown.SCHEDULE_UNKNOWN));
        List<BigDecimal> alone = games.map(known -> alone(known, figures)).orElse(null);
        return SavingsView.of(figures.pooledOrderId(), rows(figures, alone, sharing), sharing, figures.currency());
    }

    private static Optional<List<AwardedGame>> games(Figures figures) {
        try {
            Optional<List<AwardedGame>> games = AwardedGames.of(figures);
            games.ifPresent(all -> all.forEach(game -> game.game().together()));
            return games;
        } catch (ArithmeticException beyondExactRange) {
            return Optional.empty();
        }
    }

    private static List<SavingsView.Row> rows(Figures figures, List<BigDecimal> alone, Sharing sharing) {
        Map<UUID, BigDecimal> goods = new HashMap<>();
        Map<UUID, BigDecimal> reference = new HashMap<>();
        for (Received it : figures.received()) {
            goods.merge(it.coopId(), it.amount(), BigDecimal::add);
            reference.merge(it.coopId(), it.referenceCost(), BigDecimal::add);
        }
        List<SavingsView.Row> rows = new ArrayList<>();
        for (Buyer buyer : figures.buyers()) {
            int index = rows.size();
            rows.add(SavingsView.Row.of(
                    buyer,
                    money(goods.get(buyer.coopId()), figures.currency()),
                    money(reference.get(buyer.coopId()), figures.currency()),
                    alone == null ? null : money(alone.get(index), figures.currency()),
                    sharing.shapley() == null ? null : money(sharing.shapley().get(index), figures.currency())));
        }
        return rows;
    }

    private static List<BigDecimal> alone(List<AwardedGame> games, Figures figures) {
        BigDecimal[] sums = new BigDecimal[figures.buyers().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (AwardedGame game : games) {
            List<BigDecimal> alone = game.game().alone();
            for (int i = 0; i < alone.size(); i++) {
                int buyer = game.players().get(i);
                sums[buyer] = sums[buyer].add(alone.get(i));
            }
        }
        return List.of(sums);
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount.setScale(CENTS, RoundingMode.HALF_UP), currency);
    }
}
