package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Api.imported;
import static coop.encommun.catalog.product.Api.json;
import static coop.encommun.catalog.product.Api.newSku;
import static coop.encommun.catalog.product.Api.reader;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferApiTest {

    private static final String HEADER = String.join(",", CsvColumn.HEADER) + "\r\n";

    private final String one = newSku();
    private final String two = newSku();

    @Test
    void createsAndPublishesRows() {
        imported(HEADER + row(one, "Farine", "ACTIVE") + row(two, "Sucre", ""), false)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("created", equalTo(2))
                .body("updated", equalTo(0))
                .body("rows.line", equalTo(List.of(2, 3)))
                .body("rows.outcome", everyItem(equalTo("CREATED")));

        reader().queryParam("q", one)
                .get("/products")
                .then()
                .body("items[0].status", equalTo("ACTIVE"))
                .body("items[0].version", equalTo(1))
                .body("items[0].name.fr", equalTo("Farine"))
                .body("items[0].referencePrice.amount", equalTo("1.9500"));
    }

    @Test
    void updatesKnownSkusAndLeavesEqualRowsAlone() {
        imported(HEADER + row(one, "Farine", "") + row(two, "Sucre", ""), false).statusCode(200);

        imported(HEADER + row(one, "Farine blanche", "ACTIVE") + row(two, "Sucre", ""), false)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(1))
                .body("rows.outcome", equalTo(List.of("UPDATED", "UNCHANGED")));

        reader().queryParam("q", one)
                .get("/products")
                .then()
                .body("items[0].name.fr", equalTo("Farine blanche"))
                .body("items[0].status", equalTo("ACTIVE"))
                .body("items[0].version", equalTo(2));
    }

    @Test
    void storesNothingWhenOneRowIsWrong() {
        imported(HEADER + row(one, "Farine", "") + row(two, "Sucre", "").replace(",KGM,", ",CS,"), false)
                .statusCode(422)
                .body("type", endsWith("/import-refused"))
                .body("violations.field", equalTo(List.of("line 3, column unit")))
                .body("violations.code", equalTo(List.of("unit-unknown")));

        reader().queryParam("q", one).get("/products").then().body("items", hasSize(0));
    }

    @Test
    void takesTheGoodRowsWhenAskedTo() {
        imported(HEADER + row(one, "Farine", "").replace(",KGM,", ",CS,") + row(two, "Sucre", ""), true)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(1))
                .body("rows.outcome", equalTo(List.of("REFUSED", "CREATED")))
                .body("rows[0].violations[0].field", equalTo("line 2, column unit"))
                .body(
                        "rows[0].violations[0].message",
                        equalTo("« CS » n’est pas un code d’unité des recommandations 20 et 21 (voir GET /units)."));

        reader().queryParam("q", two).get("/products").then().body("items", hasSize(1));
    }

    @Test
    void changesNothingOfARefusedRow() {
        String draft = row(one, "Farine", "");
        imported(HEADER + draft, false).statusCode(200);

        String unpublishable =
                draft.replace("Flour", "").replace("Farine", "Autre").replace(",CAD,", ",CAD,ACTIVE");
        imported(HEADER + unpublishable, true)
                .statusCode(200)
                .body("rows[0].outcome", equalTo("REFUSED"))
                .body("rows[0].violations[0].field", equalTo("line 2, column name_en"));

        reader().queryParam("q", one)
                .get("/products")
                .then()
                .body("items[0].name.fr", equalTo("Farine"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void refusesSecondRowOfOneSku() {
        imported(HEADER + row(one, "Farine", "") + row(one, "Sucre", ""), false)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("line 3, column sku")))
                .body("violations.code", equalTo(List.of("sku-twice")));
    }

    @Test
    void keepsTheRulesOfActiveAndWithdrawnProducts() {
        imported(HEADER + row(one, "Farine", "ACTIVE"), false).statusCode(200);
        var id = Api.active(json(two));
        Api.manager().post("/products/{id}/withdraw", id).then().statusCode(200);

        imported(HEADER + row(one, "Farine", "ACTIVE").replace(",KGM,", ",LBR,") + row(two, "Sucre", ""), true)
                .statusCode(200)
                .body("rows.outcome", everyItem(equalTo("REFUSED")))
                .body("rows.violations.flatten().field", contains("line 2, column unit", "line 3, column status"))
                .body("rows.violations.flatten().code", contains("fixed-while-active", "product-withdrawn"));
    }

    @Test
    void refusesOtherEncodings() {
        Api.as(TestTokens.catalogManager())
                .contentType("text/csv")
                .body((HEADER + row(one, "Pâté", "")).getBytes(ISO_8859_1))
                .post("/products/import")
                .then()
                .statusCode(400)
                .body("type", endsWith("/csv-unreadable"))
                .body("violations.field", equalTo(List.of("line 2")));
    }

    @Test
    void refusesOtherMediaTypesAndHeaders() {
        Api.manager().body("{}").post("/products/import").then().statusCode(415);
        imported("sku;name_fr\r\n", false).statusCode(400).body("violations.code", hasItem("csv-column-unknown"));
    }

    @Test
    void importsManyBatchesAtOnce() {
        String prefix = newSku();
        String rows = IntStream.range(0, 1_234)
                .mapToObj(i -> row(prefix + "-" + i, "Article " + i, "ACTIVE"))
                .collect(Collectors.joining());

        imported(HEADER + rows, false).statusCode(200).body("created", equalTo(1_234));
        imported(HEADER + rows, false)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
    }

    @Test
    void exportsWhatTheImportReadsBackUnchanged() {
        imported(
                        HEADER
                                + row(one, "\"=SOMME(A1), \"\"vrac\"\"\"", "ACTIVE")
                                        .replace(",,,5", ",\"'-5 °C\nsec\",,5")
                                + row(two, "'=apostrophe", ""),
                        false)
                .statusCode(200);

        String csv = exported();

        assertTrue(csv.startsWith(HEADER), csv.substring(0, 200));
        assertTrue(
                csv.contains(one + ",,GOODS,\"'=SOMME(A1), \"\"vrac\"\"\",Flour,\"'-5 °C\nsec\",,50221101,,KGM,20"),
                csv);
        String report = imported(csv, false)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .extract()
                .asString();
        assertTrue(report.contains(one));
        assertEquals(csv, exported());
    }

    private static String exported() {
        return reader().get("/products/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"produits.csv\"")
                .extract()
                .asString();
    }

    private static String row(String sku, String name, String status) {
        return "%s,,GOODS,%s,Flour,,,50221101,,KGM,20,ZERO_RATED,1.95,CAD,%s\r\n".formatted(sku, name, status);
    }
}
