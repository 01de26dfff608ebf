package coop.encommun.supplier.supplier;

import coop.encommun.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses may be given as an endpoint. Names are not resolved here: what they lead to can change, so it is
 * checked at each attempt to send.
 */
@ApplicationScoped
class WebhookUrls {
    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private final boolean loopbackAllowed;

    WebhookUrls(@ConfigProperty(name = "encommun.webhooks.allow-loopback", defaultValue = "false") boolean allowed) {
        this.loopbackAllowed = allowed;
    }

    /** The address; 422 {@code webhook-url-refused} for one that may not be. */
    URI accept(String text) {
        Violations found = new Violations();
        Optional<URI> url = parse(text);
        url.ifPresentOrElse(it -> check(it, found), () -> found.add("url", "url-malformed"));
        found.throwIfAny(SupplierRefused.WEBHOOK_URL_REFUSED);
        return url.orElseThrow();
    }

    private void check(URI url, Violations found) {
        boolean loopback = isLoopback(url.getHost());
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        boolean development = loopback && loopbackAllowed && "http".equalsIgnoreCase(url.getScheme());
        if (!secure && !development) {
            found.add("url", "url-not-https");
        }
        if (url.getRawUserInfo() != null) {
            found.add("url", "url-with-credentials");
        }
        if (url.getRawFragment() != null) {
            found.add("url", "url-with-fragment");
        }
        if (loopback ? !loopbackAllowed : isPrivateLiteral(url.getHost())) {
            found.add("url", "url-not-public");
        }
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(url -> url.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.toLowerCase(Locale.ROOT).endsWith(".localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean isPrivateLiteral(String host) {
        return literal(host)
                .filter(address -> address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress()
                        || (address.getAddress()[0] & 0xfe) == 0xfc)
                .isPresent();
    }

    private static Optional<InetAddress> literal(String host) {
        if (!IP_LITERAL.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host)); // a literal: nothing is looked up
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
