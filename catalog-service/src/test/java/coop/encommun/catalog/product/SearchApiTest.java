package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Api.json;
import static coop.encommun.catalog.product.Api.newSku;
import static coop.encommun.catalog.product.Api.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchApiTest {

    private static final String MAPLE = "ERABLE-540";
    private static final String FLOUR = "SARRASIN-10";
    private static final String PAPER = "PAPIER-48";

    @ParameterizedTest
    @CsvSource({
        "sirop d'érable, ERABLE-540",
        "SIROP D’ÉRABLE, ERABLE-540",
        "sirops erables, ERABLE-540",
        "maple syrup, ERABLE-540",
        "maple syrups, ERABLE-540",
        "sirop de erabel, ERABLE-540",
        "sriop erable, ERABLE-540",
        "mapel syrrup, ERABLE-540",
        "farinne de sarassin, SARRASIN-10",
        "buckwheat flour, SARRASIN-10",
        "buckweat, SARRASIN-10",
        "papier hygienique, PAPIER-48",
        "papeir higiénique, PAPIER-48",
        "papier hygi, PAPIER-48",
        "toilet tissue, PAPIER-48",
        "erable 540, ERABLE-540",
        "erable-540, ERABLE-540"
    })
    void findsWhatWasMeant(String question, String sku) {
        theProducts();

        assertEquals(sku, skus(question).getFirst(), question);
    }

    @Test
    void takesAKnownWordForAMistakeOnlyWhenNothingElseAnswers() {
        theProducts();
        Api.draft(json(newSku(), "Sirop de bouleau zibeline", "Birch syrup zibeline"));
        Api.draft(json(newSku(), "Sirop de zibelune", "Zibelune syrup"));

        assertTrue(names("zibelune").stream().allMatch(name -> name.equals("Sirop de zibelune")));
        assertTrue(names("bouleau zibelune").contains("Sirop de bouleau zibeline"));
    }

    @Test
    void findsByGtin() {
        Api.draft(json(newSku()).replace("0627843000013", "4006381333931"));

        var found = reader().queryParam("q", "4006381333931").get("/products").<List<String>>path("items.gtin");

        assertFalse(found.isEmpty());
        assertEquals("4006381333931", found.getFirst());
    }

    @Test
    void putsTheVerySkuFirst() {
        String sku = newSku();
        for (int i = 0; i < 3; i++) Api.draft(json(newSku(), "Remplace " + sku, "Replaces " + sku));
        Api.draft(json(sku));

        assertEquals(sku, skus(sku).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'); drop table product; --", "& | ! :* <->", "xqzwvkj", "\\", "%", "le de la"})
    void answersAnyQuestionCalmly(String question) {
        reader().queryParam("q", question).get("/products").then().statusCode(200);
    }

    @Test
    void refusesEndlessQuestionsAndForeignCursors() {
        reader().queryParam("q", "a".repeat(201)).get("/products").then().statusCode(400);
        reader().queryParam("q", "a")
                .queryParam("after", "nowhere")
                .get("/products")
                .then()
                .statusCode(400);
    }

    @Test
    void pagesThroughResultsOnceAndBestFirst() {
        String word = "q" + newSku().replaceAll("[^A-Z]", "").toLowerCase(Locale.ROOT) + "x";
        for (int i = 0; i < 7; i++) Api.draft(json(newSku(), word + " " + "et autre ".repeat(i), "Thing"));

        List<String> paged = new ArrayList<>();
        String next = "/products?limit=3&q=" + word;
        while (next != null) {
            var page = reader().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.sku"));
            next = page.path("next");
        }

        assertEquals(7, paged.size());
        assertEquals(skus(word), paged);
    }

    private static void theProducts() {
        once(MAPLE, "Sirop d’érable ambré", "Amber maple syrup");
        once(FLOUR, "Farine de sarrasin biologique", "Organic buckwheat flour");
        once(PAPER, "Papier hygiénique double", "Toilet tissue, two-ply");
    }

    private static void once(String sku, String fr, String en) {
        Api.manager().body(json(sku, fr, en)).post("/products"); // 409 when an earlier test has made it
    }

    private static List<String> skus(String question) {
        return reader().queryParam("q", question)
                .get("/products")
                .then()
                .statusCode(200)
                .extract()
                .path("items.sku");
    }

    private static List<String> names(String question) {
        return reader().queryParam("q", question)
                .get("/products")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name.fr");
    }
}
