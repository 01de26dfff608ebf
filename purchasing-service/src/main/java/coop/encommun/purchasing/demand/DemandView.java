package coop.encommun.purchasing.demand;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Demand")
record DemandView(UUID pooledOrderId, UUID coopId, UUID demandId, long version, Instant submittedAt, List<Line> lines) {

    @Schema(name = "DemandLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID productId,
            UUID siteId,
            String region,
            LocalDate neededBy,
            String unit,
            List<Step> steps,
            BigDecimal tolerance,
            List<UUID> substitutes) {

        static Line of(DemandLine line) {
            List<Step> steps = new ArrayList<>();
            if (line.firmQuantity().signum() > 0) {
                steps.add(new Step(line.firmQuantity(), null));
            }
            line.conditional().forEach(step -> steps.add(new Step(step.quantity(), step.maxUnitPrice())));
            return new Line(
                    line.productId(),
                    line.siteId(),
                    line.region(),
                    line.neededBy(),
                    line.unit(),
                    steps,
                    line.tolerance(),
                    line.substitutes());
        }
    }

    @Schema(name = "DemandStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            BigDecimal quantity,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "10.00")
            BigDecimal maxUnitPrice) {}

    static DemandView of(Demand demand) {
        return new DemandView(
                demand.pooledOrderId(),
                demand.coopId(),
                demand.id(),
                demand.version(),
                demand.submittedAt(),
                demand.lines().stream().map(Line::of).toList());
    }
}
