package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads stored order documents; what a later version of purchasing adds to them is skipped. */
@ApplicationScoped
class OrderDocuments {
    private final ObjectReader reader;

    OrderDocuments(ObjectMapper json) {
        reader = json.readerFor(OrderDocument.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    OrderDocument read(OrderDispatch order) {
        try {
            return reader.readValue(order.document());
        } catch (IOException e) {
            throw new UncheckedIOException("the stored order " + order.number() + " cannot be read", e);
        }
    }
}
