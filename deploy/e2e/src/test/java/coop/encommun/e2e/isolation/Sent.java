package coop.encommun.e2e.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.encommun.e2e.purchase.MarkedPurchase;
import java.util.function.Function;

/** What a call brings: a body that is refused even to those who may call, or that changes nothing. */
record Sent(String type, Function<MarkedPurchase, Object> body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Sent NOTHING = new Sent(null, purchase -> null);
    static final Sent EMPTY_OBJECT = json(purchase -> java.util.Map.of());
    static final Sent NO_CSV = new Sent("text/csv", purchase -> "no,such,columns\n1,2,3\n");

    static Sent json(Function<MarkedPurchase, Object> body) {
        return new Sent("application/json", body);
    }

    String text(MarkedPurchase purchase) {
        Object sent = body.apply(purchase);
        if (sent == null || sent instanceof String) return (String) sent;
        try {
            return JSON.writeValueAsString(sent);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
