package coop.encommun.supplier.supplier;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one channel a supplier's system is told through. */
@Path("/suppliers/{id}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Suppliers")
class WebhookResource {
    private final Suppliers suppliers;
    private final WebhookUrls urls;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    WebhookResource(Suppliers suppliers, WebhookUrls urls, AuditTrail audit, Access access, Clock clock) {
        this.suppliers = suppliers;
        this.urls = urls;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    @Schema(name = "WebhookRequest")
    record WebhookRequest(
            @Schema(
                    description = "HTTPS, no credentials, no private address",
                    examples = "https://commandes.papeterie-nord.example/encommun")
            @NotBlank
            @Size(max = 2000)
            String url) {}

    @Schema(name = "WebhookWithSecret")
    record WebhookWithSecret(
            URI url,

            @Schema(
                    description = "Standard Webhooks secret, shown here and never again",
                    examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            String secret,

            Instant since) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "WebhookWithSecret[" + url + "]";
        }
    }

    @Schema(name = "Webhook")
    record WebhookView(URI url, Instant since) {}

    @PUT
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Set the endpoint orders are sent to",
            description = "Each call makes a fresh secret, also for the same address; it is shown in this answer only.")
    @APIResponse(responseCode = "200", description = "Set; the secret to verify signatures with")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "422", description = "`webhook-url-refused`")
    public WebhookWithSecret set(@PathParam("id") UUID id, @NotNull @Valid WebhookRequest request) {
        access.to(id);
        Supplier supplier = suppliers.requireForChange(id);
        String action = supplier.webhook().isPresent() ? "webhook.rotated" : "webhook.set";
        Webhook webhook =
                supplier.listenAt(urls.accept(request.url()), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.add(Audited.of(action, id, Map.of("host", webhook.url().getHost())));
        return new WebhookWithSecret(webhook.url(), webhook.secret(), webhook.since());
    }

    @GET
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "Read the endpoint, without its secret")
    @APIResponse(responseCode = "200", description = "The endpoint")
    @APIResponse(responseCode = "404", description = "`not-found`: no such supplier, or it has no endpoint")
    public WebhookView read(@PathParam("id") UUID id) {
        access.to(id);
        return suppliers
                .require(id)
                .webhook()
                .map(webhook -> new WebhookView(webhook.url(), webhook.since()))
                .orElseThrow(Refused::notFound);
    }

    @DELETE
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR})
    @Transactional
    @Operation(summary = "Remove the endpoint and its secret")
    @APIResponse(responseCode = "204", description = "There is none any more")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public void remove(@PathParam("id") UUID id) {
        access.to(id);
        suppliers.requireForChange(id).stopListening();
        audit.add(Audited.of("webhook.removed", id));
    }
}
