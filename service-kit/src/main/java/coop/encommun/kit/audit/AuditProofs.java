package coop.encommun.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;

/** Proofs in the text formats of transparency logs. Each costs a few reads, however long the log. */
@ApplicationScoped
public class AuditProofs {

    private final AgroalDataSource database;
    private final AuditLog log;

    AuditProofs(AgroalDataSource database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * That an entry is in the log a checkpoint was signed of (C2SP tlog-proof).
     *
     * @param sequence below the checkpoint's size
     * @param withEntry whether the reader may see the entry itself
     */
    public String inclusion(long sequence, Checkpoint checkpoint, boolean withEntry) {
        var proof = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        if (withEntry)
            proof.append("extra ").append(base64(log.entry(sequence))).append('\n');
        proof.append("index ").append(sequence).append('\n');
        append(proof, tree(checkpoint.size()).inclusion(sequence));
        return proof.append('\n').append(checkpoint.note()).toString();
    }

    /** That the log of one size is the beginning of the log of another, with {@code 0 < from <= to}, both reached. */
    public String consistency(long from, long to) {
        var proof = new StringBuilder("encommun consistency proof v1\n");
        proof.append("from ").append(from).append("\nto ").append(to).append('\n');
        append(proof, tree(to).consistency(from));
        return proof.toString();
    }

    private MerkleTree tree(long size) {
        return new MerkleTree(new StoredHashes(database), size);
    }

    private static void append(StringBuilder proof, List<byte[]> hashes) {
        hashes.forEach(hash -> proof.append(base64(hash)).append('\n'));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
