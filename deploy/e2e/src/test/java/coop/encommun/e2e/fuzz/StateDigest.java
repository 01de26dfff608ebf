package coop.encommun.e2e.fuzz;

import coop.encommun.e2e.Superuser;
import coop.encommun.local.LocalStack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A digest of every table of the services' databases; those that only tell of calls and events, and of what was shown to whom
 * who asked for it, are left out.
 */
final class StateDigest {
    private static final Pattern TELLS_OF_CALLS = Pattern.compile(".*\\.(audit|witnessed|outbox|shown).*");

    private StateDigest() {}

    /** Count and digest by table. */
    static Map<String, String> of(LocalStack stack) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (String database : Superuser.DATABASES) {
            try (Connection connection = new Superuser(stack).connect(database)) {
                for (String table : Superuser.tables(connection))
                    if (!TELLS_OF_CALLS.matcher(table).matches())
                        digests.put(
                                database + " " + table,
                                Superuser.strings(connection, digestOf(table)).getFirst());
            }
        }
        return digests;
    }

    private static String digestOf(String table) {
        return "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                + table + " t";
    }
}
