package coop.encommun.supplier.sealing;

import java.util.UUID;

/**
 * Both holders have given their shares of a round's key. Fired as a CDI event after the commit that stored the second;
 * {@link RoundKeys#opener} is then not empty any more. The round is closed. May be told again for a round that is
 * opened already.
 */
public record SharesComplete(UUID negotiationId, int round) {}
