package coop.encommun.purchasing.purchaseorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.encommun.kit.event.Outbox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What goes out is what contracts/events says goes out. */
@QuarkusTest
class PurchaseOrderIssuedContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Test
    void theIssuedOrderLooksAsPublished() throws IOException {
        PurchaseOrderEvent issued = SampleOrder.drafted().issue(SampleOrder.allocations(), SampleOrder.ISSUED);

        JsonNode published = JSON.readTree(Files.readString(Path.of("contracts/events", issued.type() + ".json")));

        assertEquals(published.toPrettyString(), sent(issued).toPrettyString());
    }

    /** As the outbox would send it; taken back before anybody can. */
    private JsonNode sent(PurchaseOrderEvent event) throws IOException {
        QuarkusTransaction.begin();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select data, key from outbox where subject = ?")) {
            outbox.add(event);
            select.setString(1, event.subject().toString());
            var row = select.executeQuery();
            row.next();
            assertEquals(SampleOrder.POOL.toString(), row.getString("key"));
            return JSON.readTree(row.getBytes("data"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
