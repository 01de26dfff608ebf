package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.MarkedPurchase;
import coop.encommun.e2e.purchase.Member;
import coop.encommun.e2e.purchase.Vendor;
import coop.encommun.local.LocalStack;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who of the purchase plays which caller, and the tokens they come with. */
public final class Identities {
    private final LocalStack stack;
    private final MarkedPurchase purchase;

    public Identities(LocalStack stack, MarkedPurchase purchase) {
        this.stack = stack;
        this.purchase = purchase;
    }

    /** It is in the orders of both suppliers. */
    static Member ownCoop(MarkedPurchase purchase) {
        return purchase.cast().members().get(1);
    }

    static Vendor ownSupplier(MarkedPurchase purchase) {
        return purchase.cast().vendors().get(0);
    }

    Optional<Member> member(Caller caller) {
        return switch (caller) {
            case OWN_COOP -> Optional.of(ownCoop(purchase));
            case OTHER_COOP -> Optional.of(purchase.cast().members().get(3));
            default -> Optional.empty();
        };
    }

    Optional<Vendor> vendor(Caller caller) {
        return switch (caller) {
            case OWN_SUPPLIER -> Optional.of(ownSupplier(purchase));
            case OTHER_SUPPLIER -> Optional.of(purchase.cast().vendors().get(1));
            case UNINVITED_SUPPLIER -> Optional.of(purchase.cast().vendors().get(2));
            default -> Optional.empty();
        };
    }

    /** Empty for who comes without. */
    public Optional<String> token(Caller caller) {
        return switch (caller) {
            case ANONYMOUS -> Optional.empty();
            case EXPIRED -> Optional.of(ExpiredToken.of(stack, caller.role().orElseThrow()));
            default -> caller.role().map(role -> valid(caller, role));
        };
    }

    private String valid(Caller caller, String role) {
        UUID whose = member(caller)
                .map(Member::id)
                .or(() -> vendor(caller).map(Vendor::id))
                .orElseGet(UUID::randomUUID);
        Map<String, String> claims =
                caller.claim().map(claim -> Map.of(claim, whose.toString())).orElse(Map.of());
        return stack.issuer().token(role, Set.of(role), claims);
    }
}
