package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the canonical JSON of a row says of the row itself.
 *
 * @param sequence number of the row, from 0
 * @param previous leaf of the row before it
 * @param log name of the log
 * @param commitment of the bid whose receipt it is, when the entry’s data has one
 */
record Entry(long sequence, Hash previous, String log, Optional<Hash> commitment) {
    /** @throws Malformed when these bytes are no entry of a log */
    static Entry parse(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return of(Json.parse(text));
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            throw new Malformed(1, Expected.JSON);
        }
    }

    private static Entry of(Object json) {
        if (json instanceof Map<?, ?> members
                && members.get("sequence") instanceof Json.Literal sequence
                && members.get("previous") instanceof String previous
                && members.get("log") instanceof String log) {
            return new Entry(
                    Lines.natural(sequence.written()), Hash.ofHex(previous), log, commitmentIn(members.get("data")));
        }
        throw new Malformed(1, Expected.JSON);
    }

    private static Optional<Hash> commitmentIn(Object data) {
        return data instanceof Map<?, ?> members && members.get("commitment") instanceof String hex
                ? Optional.of(Hash.ofHex(hex))
                : Optional.empty();
    }
}
