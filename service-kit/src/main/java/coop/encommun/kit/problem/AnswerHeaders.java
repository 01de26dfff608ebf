package coop.encommun.kit.problem;

import io.vertx.ext.web.RoutingContext;

/** What browsers and caches are told with every answer, good or bad; a resource may say otherwise afterwards. */
final class AnswerHeaders {
    /** Answers are data: nothing in them is to be run, shown in a frame or guessed at. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /** The page has scripts and styles of its own, and one script within; where it is switched on at all. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final long ONE_YEAR = 31_536_000;

    private AnswerHeaders() {}

    static void addTo(RoutingContext context) {
        String path = context.normalizedPath();
        boolean isPage = path != null && path.startsWith("/q/swagger-ui");
        context.response()
                .putHeader("Content-Security-Policy", isPage ? SWAGGER_UI : DATA)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Strict-Transport-Security", "max-age=" + ONE_YEAR)
                .putHeader("X-Content-Type-Options", "nosniff");
    }
}
