package coop.encommun.kit.problem;

import java.net.URI;
import java.util.Locale;

/**
 * A stable reason of refusal. Each feature has an enum implementing it; the texts are in the message bundles under
 * {@code problem.<slug>.title} and {@code problem.<slug>.detail}.
 */
public interface ProblemType {

    /** Given by every enum. */
    String name();

    /** HTTP status of the answer. */
    int status();

    /** Last part of the type URI, part of the published contract: {@code FOO_BAR} is {@code foo-bar}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default URI uri() {
        return URI.create("https://encommun.coop/problems/" + slug());
    }
}
