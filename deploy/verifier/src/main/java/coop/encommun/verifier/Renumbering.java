package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.List;

/** Rows in order that bear other numbers than their own, runs of them together: what a row slipped in or out leaves. */
final class Renumbering {
    private Renumbering() {}

    static List<LogFault> faults(List<Spot> spots) {
        List<LogFault> faults = new ArrayList<>();
        LogFault.Renumbered run = null;
        for (Spot spot : spots) {
            long by = spot.displaced() || spot.line() instanceof Line.Scrap
                    ? 0
                    : spot.line().number() - spot.place();
            if (run != null && by == run.by() && spot.place() == run.last() + 1) {
                run = new LogFault.Renumbered(run.first(), spot.place(), by);
                faults.set(faults.size() - 1, run);
            } else if (by == 0) {
                run = null;
            } else {
                run = new LogFault.Renumbered(spot.place(), spot.place(), by);
                faults.add(run);
            }
        }
        return faults;
    }
}
