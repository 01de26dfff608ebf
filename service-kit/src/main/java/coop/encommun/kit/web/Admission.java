package coop.encommun.kit.web;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns away, before anything is done for them, those who ask too much: each client has an allowance of its own (by its
 * token’s subject; without a token by its address), and each address one of tokens that are refused. See ADR 0028.
 */
@Singleton
class Admission {
    /** The operating pages: probes must get through whatever happens. Compared with the path that routes go by. */
    private static final String OPERATION = "/q/";

    /** A signed token and nothing else: what has another shape is not even decoded. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i:Bearer) +([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+) *");

    private final IdentityProviderManager identities;
    private final Allowances requests;
    private final Allowances failures;
    private final Acquaintances acquaintances = new Acquaintances();

    Admission(
            IdentityProviderManager identities,
            @ConfigProperty(name = "encommun.limits.requests-per-second") double perSecond,
            @ConfigProperty(name = "encommun.limits.burst") long burst,
            @ConfigProperty(name = "encommun.limits.failures-per-minute") double failuresPerMinute) {
        this.identities = identities;
        this.requests = new Allowances(burst, perSecond, TimeMeter.SYSTEM_NANOTIME);
        this.failures = new Allowances(failuresPerMinute, failuresPerMinute / 60, TimeMeter.SYSTEM_NANOTIME);
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, SecurityHandlerPriorities.AUTHENTICATION - 1);
    }

    private void admit(RoutingContext request) {
        List<String> credentials = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        String address = Addresses.of(request.request());
        if (request.normalizedPath().startsWith(OPERATION)) request.next();
        else if (credentials.isEmpty()) admitOrRefuse(request, address);
        else
            signedToken(credentials)
                    .ifPresentOrElse(
                            token -> authenticate(request, address, token), () -> refuseToken(request, address));
    }

    /** RFC 9110 knows one credential per request: which of two is meant is not to be guessed. */
    private static Optional<String> signedToken(List<String> credentials) {
        Matcher token = TOKEN.matcher(credentials.getFirst());
        return credentials.size() == 1 && token.matches() ? Optional.of(token.group(1)) : Optional.empty();
    }

    /**
     * Where many tokens were refused, only those are looked at that were good there before: the others cost too much. One that
     * was good and is no more uses up an allowance of its own, and nobody else’s.
     */
    private void authenticate(RoutingContext request, String address, String token) {
        String culprit = acquaintances.find(address, token).orElse(address);
        Duration wait = failures.wait(culprit);
        if (wait.isPositive()) {
            refuse(request, wait);
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(request, identities)
                .subscribe()
                .with(identity -> authenticated(request, address, token, identity), failure -> {
                    if (failure instanceof AuthenticationFailedException) failures.take(culprit);
                    // Who may do what is the resource's to say: it fails there in the same way, and is told there.
                    request.next();
                });
    }

    private void authenticated(RoutingContext request, String address, String token, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            admitOrRefuse(request, address);
            return;
        }
        acquaintances.add(address, token);
        admitOrRefuse(request, "subject " + subject(identity));
    }

    private static String subject(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    private void admitOrRefuse(RoutingContext request, String client) {
        Duration wait = requests.take(client);
        if (wait.isPositive()) refuse(request, wait);
        else request.next();
    }

    private void refuseToken(RoutingContext request, String address) {
        Duration wait = failures.take(address);
        if (wait.isPositive()) refuse(request, wait);
        else request.fail(401, new AuthenticationFailedException());
    }

    private static void refuse(RoutingContext request, Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        request.fail(429, new Refused(GeneralProblem.TOO_MANY_REQUESTS, seconds));
    }
}
