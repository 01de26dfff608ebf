package coop.encommun.purchasing.award;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.TestTokens;
import coop.encommun.purchasing.AwardedPool;
import coop.encommun.purchasing.FrozenPool;
import coop.encommun.purchasing.Scene;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The example award, with the checkpoint that seals it. */
@QuarkusTest
class AwardResourceTest {

    private static final String NOTE = "encommun/supplier-service\n12\nroot\n";

    @Inject
    AgroalDataSource database;

    @Inject
    Scene scene;

    @Test
    void showsTheCheckpointThatSealsItToTheCoopsThatTookPart() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        AwardedPool.of(pool);
        get(pool.id, TestTokens.auditor())
                .statusCode(200)
                .body("cost.amount", equalTo("3983.40"))
                .body("checkpoint", nullValue());

        witness(UUID.randomUUID(), 11);
        witness(pool.id, 12);
        get(pool.id, TestTokens.auditor())
                .body("checkpoint.origin", equalTo("encommun/supplier-service"))
                .body("checkpoint.size", equalTo(12))
                .body("checkpoint.note", equalTo(NOTE))
                .body("suppliers[0].lines.size()", notNullValue());
        get(pool.id, TestTokens.coopManager(pool.erables))
                .statusCode(200)
                .body("checkpoint.note", equalTo(NOTE))
                .body("suppliers.supplierId", contains(FrozenPool.NORD.toString(), FrozenPool.LAURENTIDES.toString()))
                .body("suppliers[0].lines", empty())
                .body("suppliers[0].deliveryCharges", empty())
                .body("cost", nullValue())
                .body("premium", nullValue())
                .body("bound", nullValue());
    }

    @Test
    void forACoopThatTookNoPartItIsAsIfThereWasNone() {
        FrozenPool pool = FrozenPool.ratifiedAutomatically(database);
        AwardedPool.of(pool);
        String stranger = TestTokens.coopManager(UUID.randomUUID());
        String others = get(pool.id, stranger).statusCode(404).extract().path("type");
        String none = get(UUID.randomUUID(), stranger).statusCode(404).extract().path("type");
        assertEquals(none, others);
        get(UUID.randomUUID(), TestTokens.coordinator()).statusCode(404);
    }

    /** As if the supplier service's checkpoint had come. */
    private void witness(UUID negotiation, int size) {
        scene.update(
                """
                with pinned as (
                    insert into witnessed_origin (topic, origin)
                    values ('encommun.supplier.checkpoints', 'encommun/supplier-service') on conflict do nothing)
                insert into witnessed_checkpoint (origin, size, root, at, note, sealed, witnessed_at)
                values ('encommun/supplier-service', ?, sha256(convert_to(?, 'UTF8')), now(), ?, ?::jsonb, now())""",
                size,
                negotiation.toString(),
                NOTE,
                "[{\"sequence\": %d, \"action\": \"negotiation.awarded\", \"subject\": \"%s\"}]"
                        .formatted(size - 1, negotiation));
    }

    private static ValidatableResponse get(UUID pool, String token) {
        return given().auth()
                .oauth2(token)
                .get("/pooled-orders/" + pool + "/award")
                .then();
    }
}
