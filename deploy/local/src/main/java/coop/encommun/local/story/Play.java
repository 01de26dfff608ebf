package coop.encommun.local.story;

import java.io.PrintStream;
import java.nio.file.Path;

/** One group purchase from catalogue to answered orders, act by act. */
public final class Play implements AutoCloseable {
    static final String SITE = "PRINCIPAL";

    private final SupplierSystem systems = new SupplierSystem();
    private final Ledger ledger;
    private final Purchase purchase;
    private final Preparing preparing;
    private final Collecting collecting;
    private final Negotiating negotiating;
    private final Fulfilling fulfilling;

    public Play(Stage stage, Script script, PrintStream out) {
        Narrator narrator = new Narrator(out);
        purchase = new Purchase(script);
        ledger = new Ledger(script, narrator);
        preparing = new Preparing(stage, purchase, narrator);
        collecting = new Collecting(stage, purchase, narrator, ledger);
        negotiating = new Negotiating(stage, purchase, narrator, ledger, systems);
        fulfilling = new Fulfilling(stage, purchase, narrator, ledger, systems);
    }

    /** The story's own script. */
    public static Script builtIn() {
        return BuiltInScript.read();
    }

    /** A script of somebody else's order lines; see {@link OrderLines}. */
    public static Script ofLines(Path file) {
        return OrderLines.read(file);
    }

    /** How many co-ops' demands the purchasing service has. */
    public int demandsOf(Stage stage) {
        return stage.coordinator("purchasing").all(purchase.path("/demands")).size();
    }

    /** All that the services say of this purchase, as text: equal when nothing has changed. */
    public String state(Stage stage) {
        return String.join(
                "\n",
                stage.coordinator("purchasing").get(purchase.path("")).toString(),
                stage.coordinator("purchasing")
                        .get(purchase.path("/demand-curve"))
                        .toString(),
                stage.coordinator("purchasing")
                        .get(purchase.path("/totals"))
                        .path("lines")
                        .toString(),
                stage.coordinator("purchasing")
                        .all(purchase.path("/purchase-orders"))
                        .toString(),
                stage.coordinator("supplier").get(purchase.negotiation("")).toString(),
                stage.coordinator("supplier")
                        .get(purchase.negotiation("/award"))
                        .toString());
    }

    public void perform(Act act) {
        switch (act) {
            case CATALOGUE -> preparing.catalogue();
            case COOPS -> preparing.coops();
            case POOL -> preparing.pool();
            case DEMANDS -> collecting.demands();
            case FREEZE -> collecting.freeze();
            case FIRST_ROUND -> negotiating.firstRound();
            case SECOND_ROUND -> negotiating.secondRound();
            case AWARD -> negotiating.award();
            case ORDERS -> fulfilling.orders();
            case ANSWERS -> fulfilling.answers();
        }
    }

    /** The figures and what was found wrong with them. */
    public Ledger ledger() {
        return ledger;
    }

    /** What the suppliers' systems saw. */
    public SupplierSystem systems() {
        return systems;
    }

    Purchase purchase() {
        return purchase;
    }

    @Override
    public void close() {
        systems.close();
    }
}
