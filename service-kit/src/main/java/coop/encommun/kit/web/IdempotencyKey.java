package coop.encommun.kit.web;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/**
 * The {@code Idempotency-Key} header of a POST that creates. The new thing's id follows from caller, path and key, so that a
 * repeat finds what the first one made. Look the id up before creating.
 */
@RequestScoped
public class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;

    IdempotencyKey(HttpHeaders headers, UriInfo uri, Caller caller) {
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
    }

    /**
     * The id for the one thing this request creates: derived from the header, random without it.
     *
     * @throws Refused (400) when the key is empty or longer than 255 characters
     */
    public UUID newId() {
        String key = headers.getHeaderString(HEADER);
        if (key == null) return Ids.next();
        if (key.isBlank() || key.length() > LONGEST) throw Refused.invalid(HEADER, "size", LONGEST, 1);
        return Ids.named(caller.subject(), uri.getPath(), key);
    }
}
