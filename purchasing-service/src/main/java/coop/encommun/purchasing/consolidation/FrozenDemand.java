package coop.encommun.purchasing.consolidation;

import coop.encommun.purchasing.coop.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who wants what where, once the pooled order is frozen and nothing of it changes any more. */
@ApplicationScoped
public class FrozenDemand {

    private final EntityManager database;

    FrozenDemand(EntityManager database) {
        this.database = database;
    }

    /**
     * The demand of one co-op site for one product, in the product's unit. {@code region} is the one it was pooled
     * under; {@code steps}: what it takes beyond that at a price; {@code tolerance}: so many more are welcome to fill packs.
     * {@code gln} and {@code neededBy} may be null.
     */
    public record SiteDemand(
            UUID coopId,
            String coopName,
            UUID siteId,
            String siteName,
            String region,
            Address address,
            String gln,
            UUID productId,
            BigDecimal firmQuantity,
            List<Step> steps,
            BigDecimal tolerance,
            LocalDate neededBy) {}

    /** So many more, when the unit price is at most {@code maxUnitPrice}. */
    public record Step(BigDecimal quantity, BigDecimal maxUnitPrice) {}

    /** Every line of every demand of the order, sorted by product, co-op code and site code: stable for splitting. */
    public List<SiteDemand> of(UUID pooledOrderId) {
        List<Object[]> rows = database.createNativeQuery("""
                        select l.coop_id, c.name as coop_name, l.site_id, s.name as site_name, l.region,
                               s.street, s.city, s.province, s.postal_code, s.country, s.gln,
                               l.product_id, trim_scale(l.firm_quantity) as firm, trim_scale(l.tolerance) as tolerance,
                               l.needed_by, l.conditional_quantities, l.max_unit_prices
                        from demand_line l
                        join coop c on c.id = l.coop_id
                        join site s on s.id = l.site_id
                        where l.pooled_order_id = :order
                        order by l.product_id, c.code, s.code""", Object[].class)
                .setParameter("order", pooledOrderId)
                .getResultList();
        return rows.stream().map(FrozenDemand::line).toList();
    }

    private static SiteDemand line(Object[] row) {
        Address address =
                new Address((String) row[5], (String) row[6], (String) row[7], (String) row[8], (String) row[9]);
        return new SiteDemand(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                address,
                (String) row[10],
                (UUID) row[11],
                (BigDecimal) row[12],
                steps((BigDecimal[]) row[15], (BigDecimal[]) row[16]),
                (BigDecimal) row[13],
                (LocalDate) row[14]);
    }

    private static List<Step> steps(BigDecimal[] quantities, BigDecimal[] limits) {
        return IntStream.range(0, quantities.length)
                .mapToObj(i -> new Step(quantities[i], limits[i]))
                .toList();
    }
}
