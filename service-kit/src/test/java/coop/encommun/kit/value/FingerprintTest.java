package coop.encommun.kit.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    record Line(String unit, BigDecimal quantity, String note) {}

    @Test
    void isTheSha256OfTheBytes() throws IOException {
        assertEquals(OF_ABC, Fingerprint.of("abc".getBytes(UTF_8)));
        try (var reading = Fingerprint.reading(new ByteArrayInputStream("abc".getBytes(UTF_8)))) {
            reading.readAllBytes();
            assertEquals(OF_ABC, Fingerprint.of(reading));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfNames() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", "EA");
        map.put("quantity", new BigDecimal("1E+2"));
        String written = Fingerprint.of("{\"quantity\":100,\"unit\":\"EA\"}".getBytes(UTF_8));
        assertEquals(written, Fingerprint.ofJson(map));
        assertEquals(written, Fingerprint.ofJson(new Line("EA", new BigDecimal("100"), null)));
        assertNotEquals(written, Fingerprint.ofJson(new Line("EA", new BigDecimal("101"), null)));
    }

    @Test
    void readsWhatIsOutsideTheFirstPlaneAsItsBytes() {
        assertEquals(Fingerprint.of("{\"note\":\"🌾\"}".getBytes(UTF_8)), Fingerprint.ofJson(Map.of("note", "🌾")));
    }
}
