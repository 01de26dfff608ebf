package coop.encommun.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Rows as arrays, one for each column, so that one statement stores them all. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement insert;
    private int next = 1;

    Columns(Connection connection, PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    <T> void add(String type, List<T> rows, Function<T, ?> value) throws SQLException {
        Object[] column = rows.stream().map(value).toArray();
        insert.setArray(next++, connection.createArrayOf(type, column));
    }

    <T> void addBytes(List<T> rows, Function<T, byte[]> value) throws SQLException {
        byte[][] column = rows.stream().map(value).toArray(byte[][]::new);
        insert.setArray(next++, connection.createArrayOf("bytea", column));
    }
}
