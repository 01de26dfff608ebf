package coop.encommun.e2e.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.e2e.RunningStack;
import coop.encommun.e2e.Superuser;
import coop.encommun.e2e.audit.Verifier.Verdict;
import coop.encommun.e2e.purchase.PlayedPurchase;
import coop.encommun.local.LocalStack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The audit logs of the packaged services after a purchase: they tell of it, hold, and can only be added to. */
@ExtendWith(RunningStack.class)
class AuditIT {
    @TempDir
    private Path directory;

    @BeforeAll
    static void playPurchase(LocalStack stack) {
        PlayedPurchase.in(stack);
    }

    @Test
    void logsOfAllServicesHoldAndTellOfThePurchase(LocalStack stack) throws Exception {
        Map<String, Set<String>> expected = Map.of(
                "catalog", Set.of("products.imported"),
                "purchasing",
                        Set.of(
                                "coop.registered",
                                "site.registered",
                                "pooled-order.opened",
                                "demand.submitted",
                                "pooled-order.frozen",
                                "award.received",
                                "orders.issued",
                                "order.answered"),
                "supplier",
                        Set.of(
                                "supplier.registered",
                                "webhook.set",
                                "negotiation.prepared",
                                "round.opened",
                                "bid.received",
                                "round.closed",
                                "bids.opened",
                                "scenario.requested",
                                "negotiation.awarded",
                                "order.dispatched",
                                "order.answered"));
        for (String name : Superuser.DATABASES) {
            AuditedService service = new AuditedService(stack, name);
            Verdict verdict = Verifier.of(stack, directory).check(service);
            assertEquals(0, verdict.code(), name + "\n" + verdict.words());
            await().untilAsserted(() -> {
                Set<String> missing = new TreeSet<>(expected.get(name));
                missing.removeAll(Set.copyOf(service.actions()));
                assertEquals(Set.of(), missing, name + " did not write down");
            });
        }
    }

    @Test
    void triggersAndRolesRefuseWhatIsNoInsertion(LocalStack stack) throws Exception {
        List<String> statements = List.of(
                "update audit_log set actor = 'x' where sequence = 0",
                "delete from audit_log where sequence = 0",
                "truncate audit_log",
                "update audit_checkpoint set note = ''",
                "truncate witnessed_checkpoint");
        for (String database : Superuser.DATABASES) {
            try (Connection superuser = new Superuser(stack).connect(database);
                    Connection service = serviceRole(stack, database)) {
                for (String statement : statements) {
                    assertRefused(superuser, statement, "audit rows are only ever added");
                    assertRefused(service, statement, "permission denied");
                }
            }
        }
    }

    private static Connection serviceRole(LocalStack stack, String database) throws SQLException {
        return DriverManager.getConnection(
                stack.postgres().jdbcUrl(database), database, stack.postgres().password());
    }

    private static void assertRefused(Connection connection, String sql, String words) {
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertTrue(refusal.getMessage().contains(words), sql + ": " + refusal.getMessage());
    }
}
