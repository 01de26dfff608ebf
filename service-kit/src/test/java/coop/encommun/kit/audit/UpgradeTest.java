package coop.encommun.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A service of before has migrations of its own with higher numbers than the kit's new one. */
@QuarkusTest
class UpgradeTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @ConfigProperty(name = "quarkus.flyway.out-of-order")
    boolean outOfOrder;

    @Test
    void comesIntoADatabaseThatHasNewerMigrations() {
        assertEquals("0011", current(flyway("db/migration")));
        Flyway whole = flyway("db/kit", "db/migration");
        whole.migrate();

        assertEquals(List.of(), Arrays.stream(whole.info().pending()).toList());
        assertTrue(Arrays.stream(whole.info().applied())
                .map(MigrationInfo::getDescription)
                .toList()
                .contains("audit"));
        whole.clean();
    }

    private static String current(Flyway flyway) {
        flyway.migrate();
        return flyway.info().current().getVersion().getVersion();
    }

    private Flyway flyway(String... locations) {
        FluentConfiguration settings = Flyway.configure()
                .dataSource(address, owner, password)
                .defaultSchema("before")
                .createSchemas(true)
                .cleanDisabled(false)
                .outOfOrder(outOfOrder)
                .locations(locations);
        return settings.load();
    }
}
