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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A bid's content as it is stored: one document nobody looks into, and its hash. The one place where it is packed. */
record SealedTerms(byte[] content, String sha256) {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static SealedTerms of(BidTerms terms) {
        try {
            byte[] canonical = CANONICAL.writeValueAsBytes(terms);
            return new SealedTerms(canonical, HexFormat.of().formatHex(digest().digest(canonical)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e.getClass().getSimpleName(), withoutContent(e));
        }
    }

    static BidTerms read(byte[] content) {
        try {
            return CANONICAL.readValue(content, BidTerms.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored bid cannot be read", withoutContent(e));
        }
    }

    /** Jackson quotes what it reads in its messages; what is sealed must not get into a log that way. */
    private static IOException withoutContent(IOException e) {
        return new IOException(e.getClass().getName());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }
}
