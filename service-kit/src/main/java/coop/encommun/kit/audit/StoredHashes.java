package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The hashes in the database, read as whole blocks of neighbours: one or two for each level. For one computation only. */
final class StoredHashes implements Hashes {

    private static final String LEAVES =
            "select sequence, leaf from audit_log where sequence between ? and ? order by sequence";
    private static final String NODES =
            "select index, hash from audit_node where index between ? and ? and level = ? order by index";

    private record Block(int level, long number) {}

    private final AgroalDataSource database;
    private final Map<Block, byte[][]> read = new HashMap<>();

    StoredHashes(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public byte[] at(int level, long index) {
        byte[] hash = read.computeIfAbsent(new Block(level, index / FAN), this::load)[(int) (index % FAN)];
        if (hash == null) throw new IllegalStateException("Audit log without hash " + index + " of level " + level);
        return hash;
    }

    private byte[][] load(Block block) {
        byte[][] hashes = new byte[FAN][];
        long first = block.number() * FAN;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(block.level() == 0 ? LEAVES : NODES)) {
            select.setLong(1, first);
            select.setLong(2, first + FAN - 1);
            if (block.level() > 0) select.setInt(3, block.level());
            try (var result = select.executeQuery()) {
                while (result.next()) hashes[(int) (result.getLong(1) - first)] = result.getBytes(2);
            }
            return hashes;
        } catch (SQLException e) {
            throw new IllegalStateException("Audit log cannot be read", e);
        }
    }
}
