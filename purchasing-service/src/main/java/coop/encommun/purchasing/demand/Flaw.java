package coop.encommun.purchasing.demand;

import java.util.List;

/**
 * What is wrong with one field of an asked demand. {@code line} and {@code step} count from zero; {@link #WHOLE} means
 * the demand, or the line, as a whole. {@code code} is a violation code of the messages.
 */
record Flaw(int line, int step, String field, String code, List<Object> args) {

    static final int WHOLE = -1;

    static Flaw ofLine(int line, String field, String code, Object... args) {
        return new Flaw(line, WHOLE, field, code, List.of(args));
    }

    static Flaw ofStep(int line, int step, String field, String code, Object... args) {
        return new Flaw(line, step, field, code, List.of(args));
    }

    /** Where it is in a JSON demand: {@code lines[2].steps[0].quantity}. */
    String jsonPath() {
        String inLine = line == WHOLE ? "" : "lines[%d].".formatted(line);
        String inStep = step == WHOLE ? "" : "steps[%d].".formatted(step);
        return inLine + inStep + field;
    }
}
