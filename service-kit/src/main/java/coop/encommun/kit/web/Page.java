package coop.encommun.kit.web;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, by keyset.
 *
 * @param next path and query of the next page; null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(examples = "/products?limit=50&after=0198f1c0-6f7a-7c3e-8d52-1f0b8f6f2a11", nullable = true)
        String next) {

    /**
     * @param rowsOneMoreThanLimit what the query found with {@code limit + 1}: the extra row only tells that there is more
     * @param cursor what {@code after} is to name to continue behind a row
     */
    public static <T> Page<T> of(List<T> rowsOneMoreThanLimit, int limit, Function<T, String> cursor, UriInfo uri) {
        if (rowsOneMoreThanLimit.size() <= limit) return new Page<>(rowsOneMoreThanLimit, null);
        List<T> items = List.copyOf(rowsOneMoreThanLimit.subList(0, limit));
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("limit", limit)
                .replaceQueryParam("after", "{cursor}")
                .build(cursor.apply(items.getLast()));
        return new Page<>(items, next.getRawPath() + "?" + next.getRawQuery());
    }

    /** The same page in another form. */
    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
