package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Answers.always;
import static coop.encommun.e2e.isolation.Callers.ANY_ROLE;
import static coop.encommun.e2e.isolation.Callers.CATALOG_ONLY;
import static coop.encommun.e2e.isolation.Callers.PREPARERS;
import static coop.encommun.e2e.isolation.Callers.TRADERS;
import static coop.encommun.e2e.isolation.Row.Aim.DRAFT;
import static coop.encommun.e2e.isolation.Row.Aim.NOTHING;
import static coop.encommun.e2e.isolation.Sent.EMPTY_OBJECT;
import static coop.encommun.e2e.isolation.Sent.NO_CSV;

import java.util.List;

/** The catalogue is everybody's to read and the catalogue manager's to write, whatever becomes of an order. */
final class CatalogRows {
    private CatalogRows() {}

    static List<Row> all() {
        return List.of(
                get("/products").to(ANY_ROLE, always(200)),
                get("/products/{id}").to(ANY_ROLE, always(200)),
                get("/products/{id}").about(DRAFT).to(PREPARERS, always(200)).to(TRADERS, always(404, "not-found")),
                get("/products/export").to(ANY_ROLE, always(200)),
                get("/units").to(ANY_ROLE, always(200)),
                route("POST", "/products").sending(EMPTY_OBJECT).to(CATALOG_ONLY, always(400, "validation")),
                route("PUT", "/products/{id}").sending(EMPTY_OBJECT).to(CATALOG_ONLY, always(428)),
                route("POST", "/products/{id}/publish").to(CATALOG_ONLY, always(409, "status-not-reachable")),
                route("POST", "/products/{id}/withdraw").about(NOTHING).to(CATALOG_ONLY, always(404, "not-found")),
                route("POST", "/products/import").sending(NO_CSV).to(CATALOG_ONLY, always(400, "csv-unreadable")));
    }

    private static Row get(String path) {
        return route("GET", path);
    }

    private static Row route(String method, String path) {
        return Row.of(new Route("catalog", method, path));
    }
}
