package coop.encommun.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.value.Fingerprint;
import coop.encommun.local.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command leaves its entry in the audit log: a route that is new must be added here. */
@QuarkusTest
class AuditTest {

    private static final String SHEET = """
            {"sku": "%s", "kind": "GOODS", "name": {"fr": "Farine", "en": "%s"}, "unit": "KGM", "orderMultiple": 20,
             "taxCategory": "ZERO_RATED", "referencePrice": {"amount": "73.5190", "currency": "CAD"}}""";

    /** What the log says of a call. */
    private record Entry(String action, Object subject) {}

    @Inject
    AgroalDataSource database;

    private final Map<String, Entry> left = new TreeMap<>();

    @Test
    void everyCommandOfTheContractLeavesAnEntry() throws SQLException {
        String sku = "A-" + UUID.randomUUID().toString().substring(0, 13);
        String id = as(TestTokens.catalogManager())
                .body(SHEET.formatted(sku, "Flour"))
                .post("/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        left.put("POST /products", new Entry("product.created", id));
        as(TestTokens.catalogManager())
                .header("If-Match", "\"1\"")
                .body(SHEET.formatted(sku, "Fine flour"))
                .put("/products/{id}", id)
                .then()
                .statusCode(200);
        left.put("PUT /products/{id}", new Entry("product.changed", id));
        as(TestTokens.catalogManager())
                .post("/products/{id}/publish", id)
                .then()
                .statusCode(200);
        left.put("POST /products/{id}/publish", new Entry("product.published", id));
        as(TestTokens.catalogManager())
                .post("/products/{id}/withdraw", id)
                .then()
                .statusCode(200);
        left.put("POST /products/{id}/withdraw", new Entry("product.withdrawn", id));
        importProducts();
        replayDeadLetter();

        assertEquals(commands(), left.keySet().stream().sorted().toList());
        for (Map.Entry<String, Entry> told : left.entrySet()) {
            Entry entry = told.getValue();
            String said = await().atMost(ofSeconds(30))
                    .until(() -> entries(entry.action, entry.subject.toString()), found -> !found.isEmpty())
                    .getFirst();
            assertFalse(said.contains("73.519"), said);
        }
    }

    @Test
    void anImportLeavesAnEntryOfEachProductItChanges() throws SQLException {
        String sku = "J-" + UUID.randomUUID().toString().substring(0, 13);
        for (String name : List.of("Sugar", "Cane sugar", "Cane sugar")) importProducts(sku, name);
        String id = idOf(sku);
        await().atMost(ofSeconds(30))
                .untilAsserted(
                        () -> assertEquals(1, entries("product.changed", id).size()));
        String created = entries("product.created", id).getFirst();
        assertTrue(created.contains("\"sku\":\"" + sku + "\",\"version\":1"), created);
        assertTrue(created.contains("{\"content\":\""), created);
        assertTrue(entries("product.changed", id).getFirst().contains("\"version\":2"));
    }

    private String idOf(String sku) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id from product where sku = ?")) {
            select.setString(1, sku);
            try (var row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getString(1);
            }
        }
    }

    private void importProducts() {
        String csv = importProducts("I-" + UUID.randomUUID().toString().substring(0, 13), "Sugar");
        left.put("POST /products/import", new Entry("products.imported", Fingerprint.of(csv.getBytes(UTF_8))));
    }

    /** Returns the file. */
    private static String importProducts(String sku, String name) {
        String csv = """
                sku,gtin,kind,name_fr,name_en,description_fr,description_en,unspsc,cpv,unit,order_multiple,tax_category,reference_price,currency
                %s,,GOODS,Sucre,%s,,,,,KGM,20,ZERO_RATED,73.5190,CAD
                """.formatted(sku, name);
        given().auth()
                .oauth2(TestTokens.catalogManager())
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .post("/products/import")
                .then()
                .statusCode(200);
        return csv;
    }

    private void replayDeadLetter() throws SQLException {
        UUID letter = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into dead_letter (id, topic, key, event_id, type, subject, occurred_at, data, reason)
                        values (?, 'encommun.nowhere', 'k', ?, 'nowhere.v1', 's', now(), '{}'::bytea, 'unheard')""")) {
            insert.setObject(1, letter);
            insert.setObject(2, UUID.randomUUID());
            insert.executeUpdate();
        }
        // The catalogue hears nobody: its dead letters are of no topic, and their replay is refused.
        assertEquals(
                409,
                as(TestTokens.coordinator())
                        .post("/dead-letters/{id}/replay", letter)
                        .statusCode());
    }

    /** But the replay, which is always refused here. */
    private static List<String> commands() {
        List<String> commands = Contracts.openApi().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .filter(name -> !name.startsWith("GET "))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        assertTrue(commands.remove("POST /dead-letters/{id}/replay"));
        return commands;
    }

    private List<String> entries(String action, String subject) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select convert_from(entry, 'UTF8') from audit_log where action = ? and subject = ?")) {
            select.setString(1, action);
            select.setString(2, subject);
            try (var rows = select.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
