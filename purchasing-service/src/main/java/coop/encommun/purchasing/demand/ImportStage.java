package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.ImportFile.RawRow;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts a file's rows into a table of this transaction only: any number of them, with the memory of a few. */
final class ImportStage {

    private static final String TABLE = """
            create temporary table demand_import (
                line bigint not null, whole boolean not null, coop text not null, sku text not null,
                quantity text not null, unit text not null, max_unit_price text not null, site text not null,
                needed_by text not null
            ) on commit drop""";

    private static final int BUFFER = 64 * 1024;

    private ImportStage() {}

    static void fill(Connection connection, ImportFile file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            copy(connection, file);
            statement.execute("analyze demand_import");
        }
    }

    private static void copy(Connection connection, ImportFile file) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy demand_import from stdin");
        try {
            StringBuilder text = new StringBuilder(BUFFER);
            for (Optional<RawRow> row = file.next(); row.isPresent(); row = file.next()) {
                append(text, row.get());
                if (text.length() > BUFFER) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void append(StringBuilder text, RawRow row) {
        text.append(row.line()).append('\t').append(row.whole());
        for (String cell : row.cells()) {
            text.append('\t');
            escape(text, cell);
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> throw ImportFile.unreadable();
                default -> text.append(c);
            }
        }
    }
}
