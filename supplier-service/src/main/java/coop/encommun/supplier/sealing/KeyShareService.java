package coop.encommun.supplier.sealing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;

/** Takes the holders' shares back; with the second, the round is opened. */
@ApplicationScoped
class KeyShareService {
    private final KeyShareRegister register;
    private final Event<SharesComplete> complete;

    KeyShareService(KeyShareRegister register, Event<SharesComplete> complete) {
        this.register = register;
        this.complete = complete;
    }

    KeyShareView read(UUID negotiationId, int round, String holder, String subject) {
        return register.read(negotiationId, round, holder, subject);
    }

    KeyShareView give(UUID negotiationId, int round, String holder, String subject, byte[] given) {
        KeyShareView share = register.give(negotiationId, round, holder, subject, given);
        if (share.complete()) open(negotiationId, round);
        return share;
    }

    /** The share is stored for good: if opening fails now, the job that opens what is closed and complete goes on. */
    private void open(UUID negotiationId, int round) {
        try {
            complete.fire(new SharesComplete(negotiationId, round));
        } catch (RuntimeException later) {
            Log.errorf(later, "Round %d of negotiation %s has its shares but is not opened yet", round, negotiationId);
        }
    }
}
