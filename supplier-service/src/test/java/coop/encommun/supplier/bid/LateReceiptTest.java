package coop.encommun.supplier.bid;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.DatabaseOwner;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bid that is in is in, also when the audit log has no place for its receipt just then. */
@QuarkusTest
class LateReceiptTest {
    @Inject
    PreparedNegotiations prepared;

    @AfterEach
    void letTheLogGoOn() {
        DatabaseOwner.execute("alter table audit_log drop constraint if exists stopped");
    }

    @Test
    void saysThatTheBidIsInAndWhereItsReceiptWillBe() {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        Api.openRound(id, supplier);
        DatabaseOwner.execute("alter table audit_log add constraint stopped check (false) not valid");

        Api.putBid(id, 1, supplier, Api.paperBid("5.5000"))
                .then()
                .statusCode(503)
                .body("type", endsWith("/receipt-later"))
                .body("detail", containsString("/receipt"));

        letTheLogGoOn();
        Api.supplier(supplier)
                .get("/negotiations/{id}/rounds/1/bids/{s}/receipt", id, supplier)
                .then()
                .statusCode(200)
                .body(startsWith("encommun bid receipt v1"));
    }
}
