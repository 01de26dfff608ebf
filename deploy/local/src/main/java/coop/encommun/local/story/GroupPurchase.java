package coop.encommun.local.story;

import coop.encommun.local.LocalStack;
import coop.encommun.local.Story;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The demo: a whole group purchase, told as it happens. */
public final class GroupPurchase implements Story {
    @Override
    public Map<String, String> play(LocalStack stack, Optional<Path> lines, PrintStream out) {
        Stage stage = new Stage(stack);
        Script script = lines.map(OrderLines::read).orElseGet(Play::builtIn);
        try (Play play = new Play(stage, script, out)) {
            for (Act act : Act.values()) {
                play.perform(act);
            }
            out.printf(
                    "%nInvariants vérifiés · Invariants checked: %d, tous tenus · all held%n",
                    play.ledger().checks().size());
            return tokens(stage, play.purchase());
        }
    }

    private static Map<String, String> tokens(Stage stage, Purchase purchase) {
        Map<String, String> tokens = new LinkedHashMap<>();
        purchase.coops.entrySet().stream()
                .findFirst()
                .ifPresent(coop -> tokens.put("coop-manager " + coop.getKey(), stage.managerToken(coop.getValue())));
        purchase.suppliers.entrySet().stream()
                .findFirst()
                .ifPresent(supplier ->
                        tokens.put("supplier " + supplier.getKey(), stage.supplierToken(supplier.getValue())));
        return tokens;
    }
}
