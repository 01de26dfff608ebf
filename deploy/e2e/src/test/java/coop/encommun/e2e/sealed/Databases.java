package coop.encommun.e2e.sealed;

import coop.encommun.e2e.Superuser;
import coop.encommun.local.LocalStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The databases of the services, as a dump shows them and as they lie on the disk. */
record Databases(LocalStack stack) {

    /** Every row of every table, as a dump writes it: binary columns in hex, JSON as text. */
    void tables(Search search) throws SQLException, IOException {
        for (String database : Superuser.DATABASES) {
            try (Connection connection = new Superuser(stack).connect(database)) {
                for (String table : Superuser.tables(connection)) {
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                    search.look("table " + database + " " + table, rows.toByteArray());
                }
            }
        }
    }

    /** Data files and write-ahead log, when all that is in memory has been written. */
    void files(Search search) throws SQLException, IOException {
        try (Connection connection = new Superuser(stack).connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        Files.walkFileTree(
                stack.options().data().resolve("postgres/data"),
                new FilesOf(file -> search.look("file " + file.getParent().getFileName(), read(file))));
    }

    static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException goneMeanwhile) {
            return new byte[0];
        }
    }
}
