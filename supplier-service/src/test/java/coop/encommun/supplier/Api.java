package coop.encommun.supplier;

import static io.restassured.RestAssured.given;

import coop.encommun.local.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The service's own API as its callers use it, each with a real token. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static RequestSpecification coordinator() {
        return as(TestTokens.coordinator());
    }

    public static RequestSpecification auditor() {
        return as(TestTokens.auditor());
    }

    public static RequestSpecification supplier(UUID id) {
        return as(TestTokens.supplier(id));
    }

    /** A new supplier with a code nobody else has. */
    public static UUID newSupplier() {
        String code = "F-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        return UUID.fromString(coordinator()
                .body(supplierJson(code))
                .post("/suppliers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static String supplierJson(String code) {
        return """
                {"code": "%s", "name": "Papeterie du Nord inc.", "neq": "1143920115",
                 "groups": ["LOCAL", "COOP"], "language": "fr"}""".formatted(code);
    }

    public static Response openRound(UUID negotiation, Instant closesAt, String disclosure, UUID... suppliers) {
        return coordinator()
                .body("""
                        {"suppliers": [%s], "closesAt": "%s", "disclosure": %s}""".formatted(
                        List.of(suppliers).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")),
                        closesAt,
                        disclosure == null ? "null" : "\"" + disclosure + "\""))
                .post("/negotiations/{id}/rounds", negotiation);
    }

    /** Opens the next round, for an hour. */
    public static void openRound(UUID negotiation, UUID... suppliers) {
        openRound(negotiation, inAnHour(), null, suppliers).then().statusCode(201);
    }

    public static Response closeRound(UUID negotiation, int round) {
        return coordinator().post("/negotiations/{id}/rounds/{n}/close", negotiation, round);
    }

    public static Response putBid(UUID negotiation, int round, UUID supplier, String bid) {
        return supplier(supplier).body(bid).put("/negotiations/{id}/rounds/{n}/bids/{s}", negotiation, round, supplier);
    }

    /** A bid on the tests' paper: 6.0000, and the given price from 200 on. */
    public static String paperBid(String priceFrom200) {
        return """
                {"validUntil": "2099-12-31T23:59:59Z", "currency": "CAD",
                 "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 500, "leadTimeDays": 7,
                            "tiers": [{"from": 0, "unitPrice": "6.0000"}, {"from": 200, "unitPrice": "%s"}]}],
                 "deliveryCharges": [{"region": "QC-06", "amount": "45.00"}]}""".formatted(priceFrom200);
    }

    public static Instant inAnHour() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
    }
}
