package coop.encommun.purchasing.award;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.encommun.local.TestInfrastructure;
import coop.encommun.local.TestTokens;
import coop.encommun.purchasing.Wire;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Two thousand co-ops want five products each, some at a price: one order of ten thousand allocations goes through in one piece. */
@QuarkusTest
class LargeAwardTest {

    private static final int COOPS = 2_000;
    private static final int PRODUCTS = 5;
    private static final String TOPIC = "encommun.purchasing.purchase-orders";

    @Inject
    AgroalDataSource database;

    private final UUID pool = UUID.randomUUID();
    private final List<UUID> products =
            IntStream.range(0, PRODUCTS).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void tenThousandAllocationsReachTheTopicInOneOrder() {
        store();
        Wire.negotiation(
                UUID.randomUUID(),
                "supplier.negotiation.round-opened.v1",
                pool,
                Wire.example("supplier.negotiation.round-opened.v1", pool));
        Wire.negotiation(UUID.randomUUID(), "supplier.negotiation.awarded.v1", pool, award());

        JsonNode order = await().atMost(Duration.ofMinutes(1)).until(this::issuedOrder, found -> found != null);

        assertEquals(PRODUCTS, order.path("lines").size());
        for (JsonNode line : order.path("lines")) {
            assertEquals(COOPS, line.path("allocations").size());
            assertEquals(4 * COOPS, line.path("quantity").asInt());
        }
        assertEquals("44000.00", order.at("/totals/goods/amount").asText()); // 5 × 8,000 × 1.10
        assertEquals("44000.00", sum("goods"));
        assertEquals("2200.00", sum("gst"));
        everyCoopSeesItsSaving();
    }

    /** 20 units at 1.25 alone, at 1.10 together; all alike, so that the Shapley value is the invoice. */
    private void everyCoopSeesItsSaving() {
        JsonPath savings = await().atMost(Duration.ofMinutes(1))
                .until(this::savings, found -> found.getString("whyNoShapley") == null);
        assertEquals(COOPS, savings.getList("rows").size());
        assertEquals(Set.of("25.00"), Set.copyOf(savings.getList("rows.costAlone.amount")));
        assertEquals(Set.of("22.00"), Set.copyOf(savings.getList("rows.shapleyShare.amount")));
        assertTrue(savings.getBoolean("core.nobodyBetterOffAlone"));
    }

    private JsonPath savings() {
        return given().auth()
                .oauth2(TestTokens.coordinator())
                .get("/pooled-orders/" + pool + "/savings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String award() {
        String lines = products.stream()
                .map(product -> """
                        {"productId": "%s", "unitPrice": {"amount": "1.1000", "currency": "CAD"}, "quantity": %d,
                         "pack": 1, "conditional": true,
                         "tiers": [{"from": 0, "unitPrice": {"amount": "1.2500", "currency": "CAD"}},
                                   {"from": 5000, "unitPrice": {"amount": "1.1000", "currency": "CAD"}}],
                         "regions": [{"region": "QC-06", "quantity": %d}]}""".formatted(product, 4 * COOPS, 4 * COOPS))
                .collect(Collectors.joining(","));
        return """
                {"pooledOrderId": "%s", "round": 1, "awardedAt": "2026-10-16T15:12:00Z", "currency": "CAD",
                 "status": "OPTIMAL", "cost": {"amount": "44000.00", "currency": "CAD"}, "engine": "exhaustive",
                 "suppliers": [{"supplierId": "%s", "name": "Grossiste du Québec", "deliveryCharges": [],
                                "lines": [%s]}]}""".formatted(pool, UUID.randomUUID(), lines);
    }

    private JsonNode issuedOrder() {
        Map<String, Object> broker = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestInfrastructure.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG, "large-award-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500",
                // The service makes its topics, for events of this size.
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int polls = 0; polls < 20; polls++) {
                for (var message : consumer.poll(Duration.ofMillis(250))) {
                    if (message.key().equals(pool.toString())) {
                        return JsonMapper.builder().build().readTree(message.value());
                    }
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sum(String part) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select sum(c." + part + ") from coop_share c"
                        + " join purchase_order o on o.id = c.purchase_order_id where o.pooled_order_id = ?")) {
            select.setObject(1, pool);
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store() {
        execute("""
                insert into pooled_order (id, version, title_fr, title_en, currency, closes_at, status, minimum_coops,
                                          allocation_policy, ratification)
                values ('%1$s', 1, 'Grand achat', 'Large purchase', 'CAD', now(), 'FROZEN', 1, 'PRO_RATA', 'AUTOMATIC')""");
        execute("""
                insert into coop (id, version, code, name, kind, language)
                select md5('%1$s-coop-' || n)::uuid, 1, '%1$s-' || n, 'Coopérative ' || n, 'OTHER', 'FR'
                from generate_series(1, %2$d) n""");
        execute("""
                insert into site (id, version, coop_id, code, name, region, street, city, province, postal_code, country)
                select md5('%1$s-site-' || n)::uuid, 1, md5('%1$s-coop-' || n)::uuid, 'S', 'Site ' || n, 'QC-06',
                       n || ', rue des Lilas', 'Montréal', 'QC', 'H1X 2B3', 'CA' from generate_series(1, %2$d) n""");
        execute("""
                insert into demand (pooled_order_id, coop_id, id, version, submitted_at, content_hash)
                select '%1$s', md5('%1$s-coop-' || n)::uuid, gen_random_uuid(), 1, now(), ''
                from generate_series(1, %2$d) n""");
        for (int i = 0; i < PRODUCTS; i++) {
            storeProduct(i, products.get(i));
        }
    }

    private void storeProduct(int position, UUID product) {
        execute("""
                insert into frozen_product (pooled_order_id, position, product_id, sku, name_fr, name_en, unit,
                                            quantity_decimals, order_multiple, tax_category, reference_price, currency)
                values ('%1$s', %3$d, '%4$s', 'SKU-%3$d', 'Produit', 'Product', 'EA', 0, 1, 'STANDARD', 1.25, 'CAD')""", position, product);
        execute("""
                insert into demand_line (pooled_order_id, coop_id, position, product_id, site_id, region, unit,
                                         firm_quantity, conditional_quantities, max_unit_prices, tolerance, substitutes)
                select '%1$s', md5('%1$s-coop-' || n)::uuid, %3$d, '%4$s', md5('%1$s-site-' || n)::uuid, 'QC-06', 'EA', 3,
                       '{2,1}', '{1.10,1.00}', 0, '{}' from generate_series(1, %2$d) n""", position, product);
    }

    private void execute(String sql, Object... more) {
        Object[] args = new Object[2 + more.length];
        args[0] = pool;
        args[1] = COOPS;
        System.arraycopy(more, 0, args, 2, more.length);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(args));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
