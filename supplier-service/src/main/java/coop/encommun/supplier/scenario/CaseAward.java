package coop.encommun.supplier.scenario;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.Goods;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A solver's pieces as what suppliers are awarded, priced anew from their bids in decimals. */
record CaseAward(CaseIndex index, String currency) {

    List<AwardedSupplier> suppliers(AwardResult result) {
        Map<Integer, List<Piece>> byOffer = result.pieces().stream()
                .collect(Collectors.groupingBy(Piece::offer, TreeMap::new, Collectors.toList()));
        return byOffer.entrySet().stream()
                .map(part -> supplier(index.bids().get(part.getKey()), part.getValue()))
                .toList();
    }

    /** What the delivered quantities cost at reference prices, in cents; empty when one of them has none. */
    Optional<Money> reference(AwardResult result) {
        Money sum = Money.zero(currency);
        for (Piece piece : result.pieces()) {
            FrozenLine line = index.lines().get(piece.line());
            if (line.referencePrice() == null
                    || !line.referencePrice().currency().equals(currency)) {
                return Optional.empty();
            }
            sum = sum.plus(line.referencePrice().times(index.scale().quantity(line, piece.delivered())));
        }
        return Optional.of(sum.atScale(2));
    }

    private AwardedSupplier supplier(OpenedBid bid, List<Piece> pieces) {
        Map<UUID, BigDecimal> ordered = new LinkedHashMap<>();
        pieces.forEach(
                piece -> ordered.put(line(piece).productId(), index.scale().quantity(line(piece), piece.ordered())));
        Goods goods = Goods.of(bid.terms(), ordered);
        Map<UUID, BigDecimal> amounts = goods.amounts();
        return new AwardedSupplier(
                bid.supplierId(),
                index.facts(bid).name(),
                bid.terms().schedule(),
                bid.terms().rebates().stream()
                        .map(rebate -> new AwardedSupplier.Rebate(money(rebate.from(), 2), rebate.percent()))
                        .toList(),
                money(bid.terms().fixed(), 2),
                charges(bid.terms(), pieces),
                pieces.stream()
                        .map(piece -> line(
                                piece,
                                bid.terms().line(line(piece).productId()).orElseThrow(),
                                goods.unitPrice(line(piece).productId()),
                                amounts.get(line(piece).productId())))
                        .toList());
    }

    /** Those regions delivered to that cost something. */
    private List<AwardedSupplier.Charge> charges(BidTerms terms, List<Piece> pieces) {
        Set<Integer> regions = pieces.stream()
                .flatMap(piece -> piece.cells().stream())
                .map(cell -> cell.region())
                .collect(Collectors.toSet());
        return regions.stream()
                .sorted()
                .map(index.regions()::get)
                .map(region -> new AwardedSupplier.Charge(region, money(terms.deliveryChargeTo(region), 2)))
                .filter(charge -> charge.amount().isPositive())
                .toList();
    }

    private AwardedSupplier.Line line(Piece piece, BidTerms.Line bid, BigDecimal unitPrice, BigDecimal amount) {
        FrozenLine line = line(piece);
        return new AwardedSupplier.Line(
                line.productId(),
                money(unitPrice, 4),
                index.scale().quantity(line, piece.ordered()),
                money(amount, 2),
                index.scale().quantity(line, index.pack(bid)),
                bid.leadTimeDays(),
                bid.tiers().stream()
                        .map(tier -> new AwardedSupplier.Tier(tier.from(), money(tier.unitPrice(), 4)))
                        .toList(),
                piece.option() != Piece.SPLIT,
                piece.cells().stream()
                        .map(cell -> new AwardedSupplier.Share(
                                index.regions().get(cell.region()),
                                index.scale().quantity(line, cell.quantity())))
                        .toList());
    }

    private FrozenLine line(Piece piece) {
        return index.lines().get(piece.line());
    }

    private Money money(BigDecimal amount, int scale) {
        return new Money(amount.setScale(scale, RoundingMode.UNNECESSARY), currency);
    }
}
