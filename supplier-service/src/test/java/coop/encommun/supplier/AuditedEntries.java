package coop.encommun.supplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What commands left in the audit log or its queue, in order. */
@ApplicationScoped
public class AuditedEntries {
    private final AgroalDataSource database;

    AuditedEntries(AgroalDataSource database) {
        this.database = database;
    }

    public record Entry(String action, String actor, String role, String subject, JsonNode data) {}

    /** Those with this id as their subject or anywhere in their data. */
    public List<Entry> about(Object id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select action, actor, role, subject, data from (
                            select pending_id as id, action, actor, role, subject,
                                (convert_from(entry, 'UTF8')::jsonb -> 'data')::text as data from audit_log
                            union all
                            select id, action, actor, role, subject, convert_from(data, 'UTF8') from audit_pending) as told
                        where subject = ? or data like ? order by id""")) {
            select.setString(1, id.toString());
            select.setString(2, "%" + id + "%");
            List<Entry> entries = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Wire.json(row.getString(5))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> actionsAbout(Object id) {
        return about(id).stream().map(Entry::action).toList();
    }
}
