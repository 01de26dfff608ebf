package coop.encommun.supplier.bid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A bid's content as the one document that is committed to, sealed, opened and given back to its bidder. The one place
 * where it is written and read.
 */
final class CanonicalBid {
    static final String RECIPE =
            "canonical JSON (UTF-8): keys sorted, no spaces, absent members left out, lines sorted "
                    + "by productId, charges and excluded regions by region, prices as strings with 4 decimals, amounts with 2, "
                    + "quantities as numbers without trailing zeros";

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalBid() {}

    static byte[] of(BidTerms terms) {
        try {
            return CANONICAL.writeValueAsBytes(terms);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e.getClass().getSimpleName(), withoutContent(e));
        }
    }

    /** @throws UncheckedIOException when it is no bid */
    static BidTerms read(byte[] canonical) {
        try {
            return CANONICAL.readValue(canonical, BidTerms.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored bid cannot be read", withoutContent(e));
        }
    }

    /** Jackson quotes what it reads in its messages; what is sealed must not get into a log that way. */
    private static IOException withoutContent(IOException e) {
        return new IOException(e.getClass().getName());
    }
}
