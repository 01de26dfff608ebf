package coop.encommun.kit.web;

import static coop.encommun.kit.problem.GeneralProblem.PRECONDITION_FAILED;
import static coop.encommun.kit.problem.GeneralProblem.PRECONDITION_REQUIRED;

import coop.encommun.kit.problem.Refused;
import java.util.Arrays;

/** Entity tags of what people edit: the version in quotes, {@code "3"}. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets pass only who has seen this version.
     *
     * @param ifMatch the {@code If-Match} header: one tag, several, or {@code *}
     * @throws Refused 428 without the header, 412 when it names other versions only
     */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) throw new Refused(PRECONDITION_REQUIRED);
        boolean seen = Arrays.stream(ifMatch.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!seen) throw new Refused(PRECONDITION_FAILED);
    }
}
