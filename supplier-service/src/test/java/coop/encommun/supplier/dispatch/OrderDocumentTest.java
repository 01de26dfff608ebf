package coop.encommun.supplier.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.encommun.kit.value.Money;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderDocumentTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void hasEveryPartOfTheTotal() throws Exception {
        OrderDocument.Totals totals =
                JSON.treeToValue(example(), OrderDocument.class).totals();

        assertEquals(Money.of("0.00", "CAD"), totals.fixed());
        Money sum = Stream.of(totals.goods(), totals.fixed(), totals.delivery(), totals.gst(), totals.qst())
                .reduce(Money.zero("CAD"), Money::plus);
        assertEquals(totals.total(), sum.atScale(2));
    }

    /** Fixed charges came later to the event. */
    @Test
    void readsAnOrderThatKnowsNoFixedCharge() throws Exception {
        ObjectNode older = example();
        older.withObject("/totals").remove("fixed");

        assertNull(JSON.treeToValue(older, OrderDocument.class).totals().fixed());
    }

    private static ObjectNode example() throws Exception {
        return (ObjectNode) JSON.readTree(Files.readString(Path.of(Orders.EXAMPLE)));
    }
}
