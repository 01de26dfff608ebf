package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.Roles;
import coop.encommun.supplier.bid.EarlyLooks;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Negotiations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;

@Path("/negotiations/{id}/scenarios/comparison")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scenarios")
class ComparisonResource {
    private static final int MOST = 20;

    private final Scenarios scenarios;
    private final Negotiations negotiations;
    private final EarlyLooks looks;

    ComparisonResource(Scenarios scenarios, Negotiations negotiations, EarlyLooks looks) {
        this.scenarios = scenarios;
        this.negotiations = negotiations;
        this.looks = looks;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Compare scenarios side by side",
            description = "Cost, saving, gap, suppliers, winners per product, and what each limit costs.")
    @APIResponse(responseCode = "200", description = "The comparison")
    @APIResponse(responseCode = "400", description = "`validation`: more than 20 ids, or what is none")
    @APIResponse(responseCode = "404", description = "`not-found`: no such negotiation or scenario")
    @APIResponse(
            responseCode = "409",
            description =
                    "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`: no scenario is named and no round is opened")
    public Comparison compare(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Ids of at most 20 scenarios, repeated or separated by commas; the newest 20 of the "
                                            + "last closed round when absent")
                    @QueryParam("ids")
                    @Separator(",")
                    List<UUID> ids) {
        if (ids != null && ids.size() > MOST) {
            throw Refused.invalid("ids", "too-many-to-compare", MOST);
        }
        Negotiation negotiation = negotiations.require(id);
        List<Scenario> compared = ids == null || ids.isEmpty()
                ? scenarios.newestMainOnesOf(
                        id, looks.lastOpenedRound(negotiation, "comparison").number(), MOST)
                : scenarios.requireAll(id, ids);
        List<Scenario> children =
                scenarios.childrenOf(compared.stream().map(Scenario::id).toList());
        return Comparison.of(compared, children, negotiation.lines());
    }
}
