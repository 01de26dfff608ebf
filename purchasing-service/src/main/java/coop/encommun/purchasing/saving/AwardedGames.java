package coop.encommun.purchasing.saving;

import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.AwardedProduct;
import coop.encommun.purchasing.saving.Figures.Buyer;
import coop.encommun.purchasing.saving.Figures.Received;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Makes the cost games of an award: for schedules on the line one per line, for the others one per supplier. */
final class AwardedGames {

    private final Map<UUID, Integer> buyers = new HashMap<>();
    private final Map<UUID, List<Received>> bySupplier = new HashMap<>();
    private final List<AwardedGame> games = new ArrayList<>();

    private AwardedGames(Figures figures) {
        for (Buyer buyer : figures.buyers()) {
            buyers.put(buyer.coopId(), buyers.size());
        }
        figures.received()
                .forEach(it -> bySupplier
                        .computeIfAbsent(it.supplierId(), id -> new ArrayList<>())
                        .add(it));
    }

    /**
     * Empty when a schedule was not told, or cannot be priced.
     *
     * @throws ArithmeticException when a cost exceeds the range that is computed exactly
     */
    static Optional<List<AwardedGame>> of(Figures figures) {
        AwardedGames made = new AwardedGames(figures);
        boolean all = figures.terms().stream().allMatch(made::add);
        return all ? Optional.of(List.copyOf(made.games)) : Optional.empty();
    }

    private boolean add(AwardedSupplier supplier) {
        List<Received> received = bySupplier.getOrDefault(supplier.supplierId(), List.of());
        Optional<PriceSchedule> schedule = PriceSchedule.of(supplier);
        if (received.isEmpty() || schedule.isEmpty()) {
            return received.isEmpty();
        }
        if (schedule.get().isOnLine()) {
            for (AwardedProduct line : supplier.lines()) {
                List<Received> ofLine = received.stream()
                        .filter(it -> it.productId().equals(line.productId()))
                        .toList();
                add(schedule.get(), List.of(line), ofLine);
            }
        } else {
            add(schedule.get(), supplier.lines(), received);
        }
        return true;
    }

    private void add(PriceSchedule schedule, List<AwardedProduct> lines, List<Received> received) {
        Map<Integer, Player> players = new TreeMap<>();
        for (Received it : received) {
            players.computeIfAbsent(buyers.get(it.coopId()), index -> new Player(lines))
                    .add(it);
        }
        if (players.isEmpty()) {
            return;
        }
        List<Player> inOrder = List.copyOf(players.values());
        games.add(new AwardedGame(
                List.copyOf(players.keySet()),
                schedule.game(lines, inOrder.stream().map(Player::volumes).toList()),
                inOrder.stream().map(player -> player.invoiced).toList(),
                inOrder.stream().map(player -> player.uniform).toList(),
                schedule.isFalling(lines)));
    }

    /** One co-op's part of a game. */
    private static final class Player {

        private static final int UNIFORM_DECIMALS = 4;

        private final List<AwardedProduct> lines;
        private final Map<UUID, BigDecimal> quantities = new TreeMap<>(Comparator.naturalOrder());
        private BigDecimal invoiced = BigDecimal.ZERO;
        private BigDecimal uniform = BigDecimal.ZERO;

        Player(List<AwardedProduct> lines) {
            this.lines = lines;
        }

        void add(Received it) {
            quantities.merge(it.productId(), it.quantity(), BigDecimal::add);
            invoiced = invoiced.add(it.amount());
            uniform = uniform.add(it.atUniformPrice(UNIFORM_DECIMALS));
        }

        List<BigDecimal> volumes() {
            return lines.stream()
                    .map(line -> quantities.getOrDefault(line.productId(), BigDecimal.ZERO))
                    .toList();
        }
    }
}
