package coop.encommun.supplier.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Frozen lines as one JSON document: they are read whole and never change, so rows of their own would gain nothing. */
@Converter
class FrozenLinesColumn implements AttributeConverter<List<FrozenLine>, String> {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<FrozenLine>> LINES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<FrozenLine> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<FrozenLine> convertToEntityAttribute(String lines) {
        try {
            return JSON.readValue(lines, LINES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
