package coop.encommun.kit.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;

/** Remembers which events were applied, in the transaction that applies them. */
@ApplicationScoped
class Inbox {

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** Applies an event, unless it already was. */
    @Transactional
    void apply(ReceivedEvent event, EventHandler handler) {
        if (remember(event.id())) handler.apply(event);
    }

    private boolean remember(UUID event) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into inbox (event_id) values (?) on conflict do nothing")) {
            insert.setObject(1, event);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Inbox cannot be written", e);
        }
    }

    /** No topic that is not compacted keeps an event this long, and state events carry a version of their own. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from inbox where applied_at < now() - interval '60 days'")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Inbox cannot be cleaned", e);
        }
    }
}
