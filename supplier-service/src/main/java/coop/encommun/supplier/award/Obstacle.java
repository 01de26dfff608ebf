package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.util.UUID;

/** What stands between the bids and an award: which product, region or supplier, and which limit. */
sealed interface Obstacle {

    /** Nobody bids for the product. */
    record NoOffer(UUID productId) implements Obstacle {}

    /** No bidder for the product delivers to the region. */
    record RegionNotServed(UUID productId, String region) implements Obstacle {}

    /** The caps of all bids, on their pack grids, stay below the demand. */
    record CapsTooSmall(UUID productId, BigDecimal demand, BigDecimal offered) implements Obstacle {}

    /** Caps, minimum quantities, packs and excluded regions leave no split of this product. */
    record NoSplit(UUID productId) implements Obstacle {}

    /** Every product can be split, but not so that each awarded supplier reaches its minimum order. */
    record MinimumOrders() implements Obstacle {}

    /** The engine gave up before it found an award; another engine or round may find one. */
    record NoneFound() implements Obstacle {}
}
