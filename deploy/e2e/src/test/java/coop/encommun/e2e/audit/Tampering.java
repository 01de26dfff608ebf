package coop.encommun.e2e.audit;

import coop.encommun.e2e.Superuser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** What somebody with all power over the database can do to a log: triggers are switched off, roles stop nobody. */
final class Tampering implements AutoCloseable {
    /** A number that no row has. */
    private static final int BEYOND = 1_000_000;

    private final Connection connection;
    private final List<String> triggers;

    Tampering(Superuser superuser, String database) throws SQLException {
        connection = superuser.connect(database);
        run("create temp table kept as select * from audit_log");
        triggers = Superuser.strings(
                connection, "select tgname from pg_trigger where tgrelid = 'audit_log'::regclass and not tgisinternal");
        for (String trigger : triggers) run("alter table audit_log disable trigger " + trigger);
    }

    void change(int row) throws SQLException {
        run(
                "update audit_log set entry = convert_to(replace(convert_from(entry, 'UTF8'), '\"actor\":\"', '\"actor\":\"x'),"
                        + " 'UTF8') where sequence = " + row);
    }

    void delete(int row) throws SQLException {
        run("delete from audit_log where sequence = " + row);
    }

    /** The row and the next one change places. */
    void swap(int row) throws SQLException {
        renumber(row, BEYOND);
        renumber(row + 1, row);
        renumber(BEYOND, row + 1);
    }

    /** A copy of a row is put before it; all that follow get the next number. */
    void insert(int row) throws SQLException {
        run("update audit_log set sequence = sequence + %d where sequence >= %d".formatted(BEYOND, row));
        run("update audit_log set sequence = sequence - %d + 1 where sequence >= %d".formatted(BEYOND, BEYOND));
        run("insert into audit_log (sequence, at, actor, role, action, subject, pending_id, entry, previous, leaf)"
                + " select " + row + ", at, actor, role, action, subject, -1, entry, previous, leaf from kept"
                + " where sequence = " + (row - 1));
    }

    /** Changes a row and writes all rows behind it anew, so that each follows on the one before. */
    void rewriteFrom(int row) throws SQLException, NoSuchAlgorithmException {
        change(row);
        byte[] previous = null;
        try (Statement read = connection.createStatement();
                ResultSet rows = read.executeQuery("select sequence, entry, previous from audit_log where sequence >= "
                        + row + " order by sequence");
                PreparedStatement write = connection.prepareStatement(
                        "update audit_log set entry = ?, previous = ?, leaf = ? where sequence = ?")) {
            while (rows.next()) {
                byte[] before = previous == null ? rows.getBytes("previous") : previous;
                byte[] entry = new String(rows.getBytes("entry"), StandardCharsets.UTF_8)
                        .replaceFirst(
                                "\"previous\":\"[0-9a-f]{64}\"",
                                "\"previous\":\"" + HexFormat.of().formatHex(before) + '"')
                        .getBytes(StandardCharsets.UTF_8);
                previous = leaf(entry);
                write.setBytes(1, entry);
                write.setBytes(2, before);
                write.setBytes(3, previous);
                write.setLong(4, rows.getLong("sequence"));
                write.executeUpdate();
            }
        }
    }

    private static byte[] leaf(byte[] entry) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    private void renumber(int from, int to) throws SQLException {
        run("update audit_log set sequence = " + to + " where sequence = " + from);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts everything back as it was. */
    private void undo() throws SQLException {
        run("delete from audit_log");
        run("insert into audit_log select * from kept");
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            undo();
            for (String trigger : triggers) run("alter table audit_log enable always trigger " + trigger);
        }
    }
}
