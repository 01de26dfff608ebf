package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a bid says of the volume of all its lines together: the most and the least it delivers. */
record VolumeCheck(BidRequest bid, Map<UUID, FrozenLine> wanted, Violations found) {

    void check() {
        BigDecimal capacity = bid.capacity();
        BigDecimal minimum = bid.minimumVolume();
        if (capacity != null) {
            OneUnit.check("capacity", bid, wanted, found);
            if (capacity.signum() <= 0) {
                BidFault.NOT_POSITIVE.at("capacity", found);
            }
            BidCheck.checkDecimals("capacity", capacity, quantityDecimals(), found);
            checkLines(capacity);
        }
        if (minimum != null) {
            OneUnit.check("minimumVolume", bid, wanted, found);
            if (minimum.signum() < 0) {
                BidFault.BELOW_ZERO.at("minimumVolume", found);
            }
            BidCheck.checkDecimals("minimumVolume", minimum, quantityDecimals(), found);
            if (capacity != null && minimum.compareTo(capacity) > 0) {
                BidFault.MINIMUM_ABOVE_CAPACITY.at("minimumVolume", found);
            } else if (minimum.compareTo(caps()) > 0) {
                BidFault.MINIMUM_ABOVE_CAPS.at("minimumVolume", found);
            }
        }
    }

    private void checkLines(BigDecimal capacity) {
        for (int i = 0; i < bid.lines().size(); i++) {
            BidRequest.Line line = bid.lines().get(i);
            if (line.minimumQuantity() != null && line.minimumQuantity().compareTo(capacity) > 0) {
                BidFault.MINIMUM_ABOVE_CAPACITY.at("lines[" + i + "].minimumQuantity", found);
            }
            if (line.pack() != null && line.pack().compareTo(capacity) > 0) {
                BidFault.PACK_ABOVE_CAPACITY.at("lines[" + i + "].pack", found);
            }
        }
    }

    private BigDecimal caps() {
        return bid.lines().stream().map(BidRequest.Line::cap).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the unit of the lines; where they have several, that is a fault of its own. */
    private int quantityDecimals() {
        return bid.lines().stream()
                .map(line -> wanted.get(line.productId()))
                .filter(Objects::nonNull)
                .mapToInt(FrozenLine::quantityDecimals)
                .max()
                .orElse(BidCheck.PRICE_DECIMALS);
    }
}
