package coop.encommun.supplier.sealing;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A holder's share.
 *
 * @param sealedShare base64; readable with the holder's private key only, see {@code deploy/sealing/key open-share}
 * @param givenAt null until the share was given back
 * @param complete whether both holders' shares are there
 */
@Schema(name = "KeyShare")
record KeyShareView(
        UUID negotiationId,
        int round,
        String holder,
        @Schema(format = "byte") String sealedShare,
        @Schema(nullable = true) Instant givenAt,
        boolean complete) {

    static KeyShareView of(KeyShare share, UUID negotiationId, int round, boolean complete) {
        return new KeyShareView(
                negotiationId,
                round,
                share.holder(),
                Base64.getEncoder().encodeToString(share.sealed()),
                share.givenAt(),
                complete);
    }
}
