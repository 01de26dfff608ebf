package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.util.Locale;

/** The sentence for each fault: its key among the messages, and its values. */
final class Wording {
    private Wording() {}

    static Message of(Fault fault) {
        return switch (fault) {
            case LogFault log -> of(log);
            case NoteFault note -> of(note);
            case BidFault bid -> of(bid);
        };
    }

    private static Message of(LogFault fault) {
        return switch (fault) {
            case LogFault.Changed it -> Message.of("log.changed." + lower(it.sign()), it.row(), it.row() + 1);
            case LogFault.Unlinked it -> Message.of("log.unlinked", it.row(), it.row() + 1);
            case LogFault.Missing it -> range("log.missing", it.first(), it.last());
            case LogFault.Inserted it ->
                it.row() == Line.NOWHERE
                        ? Message.of("log.inserted.numberless", it.line())
                        : Message.of("log.inserted", it.row(), it.line());
            case LogFault.Swapped it -> Message.of("log.swapped", it.row(), it.other());
            case LogFault.Moved it -> Message.of("log.moved", it.row(), it.place());
            case LogFault.Renumbered it ->
                it.first() == it.last()
                        ? Message.of("log.renumbered.one", it.first(), it.first() + it.by())
                        : Message.of(
                                "log.renumbered", it.first(), it.last(), it.first() + it.by(), it.last() + it.by());
            case LogFault.Shortened it -> Message.of("log.shortened", it.rows(), it.signed());
            case LogFault.Rewritten it ->
                it.first() == it.last()
                        ? Message.of("log.rewritten.one", it.first(), it.size())
                        : Message.of("log.rewritten", it.first(), it.last(), it.size());
            case LogFault.Forked it -> Message.of("log.forked", it.size());
            case LogFault.Foreign it -> Message.of("log.foreign", it.row(), it.log());
        };
    }

    private static Message of(NoteFault fault) {
        return switch (fault) {
            case NoteFault.Forged it -> Message.of("note.forged", it.file(), it.origin());
            case NoteFault.OtherKey it -> Message.of("note.other-key", it.file(), it.origin());
            case NoteFault.OtherSigner it -> Message.of("note.other-signer", it.file(), it.signers());
            case NoteFault.TwoTrees it -> Message.of("note.two-trees", it.file(), it.other(), it.size());
            case NoteFault.Shrunk it -> Message.of("note.shrunk", it.file(), it.earlier(), it.size(), it.earlierSize());
            case NoteFault.NotIncluded it -> Message.of("note.not-included", it.file(), it.row(), it.of());
            case NoteFault.OtherRow it -> Message.of("note.other-row", it.file(), it.row());
            case NoteFault.OtherEntry it -> Message.of("note.other-entry", it.file(), it.row(), it.receipt());
            case NoteFault.NotConsistent it -> Message.of("note.not-consistent", it.file(), it.from(), it.to());
            case NoteFault.TwoReceipts it -> Message.of("note.two-receipts", it.file(), it.other(), it.row());
        };
    }

    private static Message of(BidFault fault) {
        return switch (fault) {
            case BidFault.Swapped it -> Message.of("bid.swapped", it.opening(), it.receipt());
            case BidFault.OlderOpened it -> Message.of("bid.older-opened", it.opening(), it.revision(), it.last());
            case BidFault.OtherCommitment it -> Message.of("bid.other-commitment", it.proof(), it.receipt());
        };
    }

    /** What should have stood in a file. */
    static Message of(Expected expected) {
        return Message.of("expected." + lower(expected));
    }

    private static Message range(String key, long first, long last) {
        return first == last ? Message.of(key + ".one", first) : Message.of(key, first, last);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
