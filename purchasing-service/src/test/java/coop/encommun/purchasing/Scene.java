package coop.encommun.purchasing;

import static io.restassured.RestAssured.given;

import coop.encommun.kit.value.Ids;
import coop.encommun.local.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test begins with: co-ops, sites, known products, a pooled order. Every call makes new ones. */
@ApplicationScoped
public class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final AgroalDataSource database;

    Scene(AgroalDataSource database) {
        this.database = database;
    }

    /** A co-op with one delivery site. */
    public record CoopWithSite(UUID id, String code, UUID siteId) {}

    public CoopWithSite coop() {
        return coop("QC-06");
    }

    public CoopWithSite coop(String region) {
        String code = "COOP-" + NUMBER.incrementAndGet();
        Map<String, Object> body =
                Map.of("code", code, "name", "Coopérative " + code, "kind", "HOUSING", "language", "fr");
        UUID id = created(asCoordinator().body(body).post("/coops"));
        return new CoopWithSite(id, code, site(id, "PRINCIPAL", region));
    }

    public UUID site(UUID coopId, String code, String region) {
        Map<String, Object> address = Map.of(
                "street", "4521, rue Saint-Denis",
                "city", "Montréal",
                "province", "QC",
                "postalCode", "H2J 2L4",
                "country", "CA");
        Map<String, Object> body = Map.of("code", code, "name", "Site " + code, "region", region, "address", address);
        return created(asCoordinator().body(body).post("/coops/{id}/sites", coopId));
    }

    /** An active product sold by the piece at a reference price of 12.50. */
    public UUID product() {
        return product("EA", 0);
    }

    public UUID product(String unit, int quantityDecimals) {
        UUID id = Ids.next();
        update("""
                insert into product (id, version, sku, gtin, kind, name_fr, name_en, unit, quantity_decimals,
                                     order_multiple, tax_category, reference_price, currency, status)
                values (?, 1, ?, null, 'GOODS', 'Peinture blanche', 'White paint', ?, ?, 1, 'STANDARD', 12.50, 'CAD',
                        'ACTIVE')""", id, "SKU-" + NUMBER.incrementAndGet(), unit, quantityDecimals);
        return id;
    }

    public String skuOf(UUID productId) {
        return query("select sku from product where id = ?", productId)
                .getFirst()
                .toString();
    }

    public void withdraw(UUID productId) {
        update("update product set status = 'WITHDRAWN', version = version + 1 where id = ?", productId);
    }

    /** A draft of these products that closes in an hour. */
    public UUID draft(UUID... products) {
        return draft(Instant.now().plus(Duration.ofHours(1)), Map.of(), products);
    }

    public UUID draft(Instant closesAt, Map<String, ?> rules, UUID... products) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (UUID product : products) {
            lines.add(Map.of("productId", product));
        }
        Map<String, Object> body = Map.of(
                "title",
                Map.of("fr", "Peinture du printemps", "en", "Spring paint"),
                "closesAt",
                closesAt.toString(),
                "lines",
                lines,
                "rules",
                rules);
        return created(asCoordinator().body(body).post("/pooled-orders"));
    }

    /** A collecting pooled order of these products. */
    public UUID collecting(UUID... products) {
        return open(draft(products));
    }

    public UUID open(UUID draft) {
        asCoordinator().post("/pooled-orders/{id}/open", draft).then().statusCode(200);
        return draft;
    }

    public static Response submit(UUID pooledOrder, CoopWithSite coop, Object... lines) {
        return asManagerOf(coop.id())
                .body(Map.of("lines", List.of(lines)))
                .put("/pooled-orders/{id}/demands/{coop}", pooledOrder, coop.id());
    }

    /** A demand line by the piece, for the co-op's own site. */
    public static Map<String, Object> line(CoopWithSite coop, UUID product, Object... steps) {
        return Map.of("productId", product, "siteId", coop.siteId(), "unit", "EA", "steps", List.of(steps));
    }

    public static Map<String, Object> firm(int quantity) {
        return Map.of("quantity", quantity);
    }

    public static Map<String, Object> upTo(String maxUnitPrice, int quantity) {
        return Map.of("quantity", quantity, "maxUnitPrice", maxUnitPrice);
    }

    public static RequestSpecification asCoordinator() {
        return as(TestTokens.coordinator());
    }

    public static RequestSpecification asAuditor() {
        return as(TestTokens.auditor());
    }

    public static RequestSpecification asManagerOf(UUID coopId) {
        return as(TestTokens.coopManager(coopId));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    /** Sums the first column, which must be numbers. */
    public BigDecimal sum(String sql, Object... args) {
        return query(sql, args).stream()
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first column of every row. */
    public List<Object> query(String sql, Object... args) {
        List<Object> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int update(String sql, Object... args) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                update.setObject(i + 1, args[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID created(Response response) {
        return response.then().statusCode(201).extract().jsonPath().getUUID("id");
    }
}
