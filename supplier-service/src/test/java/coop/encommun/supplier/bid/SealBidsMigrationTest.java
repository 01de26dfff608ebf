package coop.encommun.supplier.bid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestInfrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/** V0053, and V0055 which signs keys, on a database of the release before, with data in it. */
class SealBidsMigrationTest {
    private static final String OPENED = "{\"opened\":1}";
    private static final String NEVER_OPENED = "{\"secret\":1}";

    @Test
    void movesOpenedBidsAndForgetsWhatNobodyMayRead() throws SQLException {
        Flyway before = flyway("seal_bids_closed", "0052");
        before.migrate();
        run(before, SUPPLIERS, round("01", "AWARDED", true), round("02", "CANCELLED", false), bids(), AWARD);

        flyway("seal_bids_closed", "0053").migrate();

        assertEquals(
                List.of(
                        "01 | " + OPENED + " | sealed: false | opened: true",
                        "02 | null | sealed: false | opened: false"),
                rows(before, """
                        select right(negotiation_id::text, 2) || ' | ' || coalesce(convert_from(opened_content, 'UTF8'), 'null')
                            || ' | sealed: ' || (content is not null) || ' | opened: ' || (opened_at is not null)
                        from bid order by negotiation_id"""));
        assertEquals(List.of("01 true", "02 false"), rows(before, """
                        select right(negotiation_id::text, 2) || ' ' || (opened_at is not distinct from closed_at and opened_at is not null)
                        from negotiation_round order by negotiation_id"""));
        assertEquals(
                List.of("00000000-0000-0000-0000-0000000000a1"),
                rows(before, "select supplier_id::text from awarded_supplier"));
    }

    @Test
    void refusesToSealWhatHasBeenInTheClear() throws SQLException {
        Flyway before = flyway("seal_bids_open", "0052");
        before.migrate();
        run(before, SUPPLIERS, round("03", "ROUND_OPEN", false));

        FlywayException refused = assertThrows(
                FlywayException.class, () -> flyway("seal_bids_open", "0053").migrate());
        assertTrue(refused.getMessage().contains("fermez-le avec la version précédente"), refused.getMessage());
        assertTrue(refused.getMessage().contains("close it with the release before"), refused.getMessage());
    }

    @Test
    void signsNoKeyThatNobodyHasWatched() throws SQLException {
        Flyway before = flyway("sign_keys", "0054");
        before.migrate();
        run(before, round("04", "ROUND_CLOSED", true));

        FlywayException refused = assertThrows(
                FlywayException.class, () -> flyway("sign_keys", "0055").migrate());
        assertTrue(refused.getMessage().contains("encore scellées"), refused.getMessage());
        assertTrue(refused.getMessage().contains("still sealed"), refused.getMessage());

        run(before, "update negotiation set status = 'CANCELLED'");
        flyway("sign_keys", "0055").migrate();
    }

    private static final String SUPPLIERS = """
            insert into supplier (id, version, code, name, language)
            values ('00000000-0000-0000-0000-0000000000a1', 0, 'A1', 'Papeterie', 'fr')""";

    private static final String AWARD = """
            insert into award (negotiation_id, round, awarded_at, awarded_by, currency, status, cost, engine, suppliers)
            values ('00000000-0000-0000-0000-000000000001', 1, now(), 'claire', 'CAD', 'OPTIMAL', 1, 'x',
                '[{"supplierId": "00000000-0000-0000-0000-0000000000a1"}]')""";

    private static String round(String id, String status, boolean closed) {
        return """
                with n as (
                    insert into negotiation (id, version, title_fr, title_en, currency, frozen_at, lines, status, disclosure)
                    values ('00000000-0000-0000-0000-0000000000%1$s', 0, 'F', 'E', 'CAD', now(), '[]', '%2$s', 'NOTHING')
                    returning id)
                insert into negotiation_round (id, negotiation_id, number, opens_at, closes_at, closed_at)
                select id, id, 1, '2026-01-01', '2026-02-01', %3$s from n""".formatted(id, status, closed ? "timestamptz '2026-02-01'" : "null");
    }

    private static String bids() {
        return """
                insert into bid (id, negotiation_id, round, supplier_id, revision, received_at, sha256, content, opened_at)
                select gen_random_uuid(), r.negotiation_id, 1, '00000000-0000-0000-0000-0000000000a1', 1, '2026-01-02', 'x',
                    convert_to(case when r.closed_at is null then '%s' else '%s' end, 'UTF8'), r.closed_at
                from negotiation_round r""".formatted(NEVER_OPENED, OPENED);
    }

    private static Flyway flyway(String database, String target) {
        TestInfrastructure.start();
        return Flyway.configure()
                .dataSource(TestInfrastructure.jdbcUrl(database), database + "_owner", TestInfrastructure.password())
                .locations("db/kit", "db/migration")
                .target(target)
                .load();
    }

    private static void run(Flyway flyway, String... statements) throws SQLException {
        try (Connection connection = connect(flyway);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> rows(Flyway flyway, String sql) throws SQLException {
        try (Connection connection = connect(flyway);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static Connection connect(Flyway flyway) throws SQLException {
        return DriverManager.getConnection(
                flyway.getConfiguration().getUrl(),
                flyway.getConfiguration().getUser(),
                flyway.getConfiguration().getPassword());
    }
}
