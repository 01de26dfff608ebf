package coop.encommun.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of one server, as its superuser sees them. */
record PostgresDatabases(String host, int port, String password) {
    private static final String SUPERUSER = "postgres";
    private static final String OWNER_SUFFIX = "_owner";

    /** Who migrates the database; {@code service-database.sql} makes this role. */
    static String ownerOf(String database) {
        return database + OWNER_SUFFIX;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** @throws SQLException while the server does not answer */
    void requireAnswer() throws SQLException {
        try (Connection connection = connect(SUPERUSER)) {
            connection.isValid(2);
        }
    }

    /** Its owner and the role that works in it, both with the server's password, as in a real installation. */
    void create(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,56}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try {
            try (Connection server = connect(SUPERUSER)) {
                if (!exists(server, name)) {
                    execute(server, "create database " + name);
                }
            }
            try (Connection database = connect(name)) {
                buildWalls(database);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot create database " + name, failure);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void buildWalls(Connection database) throws SQLException {
        for (String setting : List.of("encommun.service_password", "encommun.owner_password")) {
            try (PreparedStatement statement = database.prepareStatement("select set_config(?, ?, false)")) {
                statement.setString(1, setting);
                statement.setString(2, password);
                statement.execute();
            }
        }
        execute(database, Production.text("service-database.sql"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?connectTimeout=2", SUPERUSER, password);
    }
}
