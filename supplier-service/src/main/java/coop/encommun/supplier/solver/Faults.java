package coop.encommun.supplier.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a check found wrong, in words for the log. */
final class Faults {

    private final List<String> all = new ArrayList<>();

    void unless(boolean right, String fault, Object... arguments) {
        if (!right) {
            all.add(String.format(Locale.ROOT, fault, arguments));
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
