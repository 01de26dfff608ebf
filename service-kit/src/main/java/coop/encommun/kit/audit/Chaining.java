package coop.encommun.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;

/** Moves what waits into the log: all of a batch or nothing, one replica at a time. */
@ApplicationScoped
class Chaining {

    static final int BATCH = 1_000;

    private final AuditTable table;
    private final NodeTable nodes;
    private final Checkpointer checkpointer;
    private final SignedNotes notes;

    Chaining(AuditTable table, NodeTable nodes, Checkpointer checkpointer, SignedNotes notes) {
        this.table = table;
        this.nodes = nodes;
        this.checkpointer = checkpointer;
        this.notes = notes;
    }

    /** @return how many entries found their place */
    @Transactional(TxType.REQUIRES_NEW)
    int next() {
        table.lock();
        List<Pending> taken = table.take(BATCH);
        Position last = table.last().orElse(new Position(-1, new byte[TreeHash.LENGTH]));
        List<AuditEntry> entries = chain(taken, last);
        long size = last.sequence() + 1;
        if (!entries.isEmpty()) {
            table.add(entries);
            nodes.grow(size, size + entries.size());
        }
        checkpointer.afterGrowth(size + entries.size(), entries);
        return entries.size();
    }

    private List<AuditEntry> chain(List<Pending> taken, Position last) {
        List<AuditEntry> entries = new ArrayList<>(taken.size());
        long sequence = last.sequence();
        byte[] previous = last.leaf();
        for (Pending what : taken) {
            AuditEntry entry = AuditEntry.chained(notes.origin(), ++sequence, what, previous);
            entries.add(entry);
            previous = entry.leaf();
        }
        return entries;
    }
}
