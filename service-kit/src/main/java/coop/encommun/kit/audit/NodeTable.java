package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Hashes of complete aligned subtrees, kept so that no proof ever reads the whole log. */
@ApplicationScoped
class NodeTable {

    private static final String INSERT = """
            insert into audit_node (level, index, hash)
            select * from unnest(?::integer[], ?::bigint[], ?::bytea[])""";

    private record Node(int level, long index, byte[] hash) {}

    private final AgroalDataSource database;

    NodeTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Adds the subtrees that became complete while the log, whose leaves are stored, grew from one size to another. */
    void grow(long from, long to) {
        var below = new StoredHashes(database);
        long span = Hashes.FAN;
        for (int level = 1; from / span < to / span; level++, span *= Hashes.FAN) {
            int of = level;
            add(LongStream.range(from / span, to / span)
                    .mapToObj(index -> new Node(of, index, TreeHash.over(children(below, of - 1, index))))
                    .toList());
        }
    }

    private static List<byte[]> children(Hashes below, int level, long parent) {
        List<byte[]> children = new ArrayList<>(Hashes.FAN);
        IntStream.range(0, Hashes.FAN).forEach(i -> children.add(below.at(level, parent * Hashes.FAN + i)));
        return children;
    }

    private void add(List<Node> nodes) {
        Sql.over(database, connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                var rows = new Columns(connection, insert);
                rows.add("integer", nodes, Node::level);
                rows.add("bigint", nodes, Node::index);
                rows.addBytes(nodes, Node::hash);
                return insert.executeUpdate();
            }
        });
    }
}
