package coop.encommun.kit.audit;

import coop.encommun.kit.problem.Refused;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The log as it is read. */
@ApplicationScoped
class AuditLog {

    private static final String SELECT = """
            select sequence, entry, previous, leaf from audit_log where sequence > ? order by sequence limit ?""";

    private final AgroalDataSource database;

    AuditLog(AgroalDataSource database) {
        this.database = database;
    }

    /** @throws Refused (404) when the log does not reach that far */
    LoggedEntry require(long sequence) {
        return behind(sequence - 1, 1).stream()
                .filter(found -> found.sequence() == sequence)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    byte[] entry(long sequence) {
        return require(sequence).entry();
    }

    List<LoggedEntry> behind(long sequence, int most) {
        return Sql.over(database, connection -> {
            List<LoggedEntry> rows = new ArrayList<>();
            try (var select = connection.prepareStatement(SELECT)) {
                select.setLong(1, sequence);
                select.setInt(2, most);
                try (var result = select.executeQuery()) {
                    while (result.next())
                        rows.add(new LoggedEntry(
                                result.getLong(1), result.getBytes(2), result.getBytes(3), result.getBytes(4)));
                }
            }
            return rows;
        });
    }
}
