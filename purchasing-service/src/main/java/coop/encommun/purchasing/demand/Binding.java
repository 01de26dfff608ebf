package coop.encommun.purchasing.demand;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Fills a statement's parameters from the first to the last. */
final class Binding {

    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Binding(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void value(Object value) throws SQLException {
        statement.setObject(next++, value);
    }

    /** One part of each element, as an array of this SQL type. */
    <T> void array(String type, List<T> elements, Function<T, Object> part) throws SQLException {
        Object[] parts = elements.stream().map(part).toArray();
        statement.setArray(next++, connection.createArrayOf(type, parts));
    }
}
