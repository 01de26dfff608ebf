package coop.encommun.purchasing.award;

import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The prices and schedules of an award, for those who look at it afterwards. */
@ApplicationScoped
public class AwardedTerms {

    private final Awards awards;

    AwardedTerms(Awards awards) {
        this.awards = awards;
    }

    /** Per supplier; a refusal 404 when the pooled order is not awarded yet. */
    public List<AwardedSupplier> of(UUID pooledOrderId) {
        return awards.require(pooledOrderId).suppliers();
    }
}
