package coop.encommun.kit.audit;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.PageRequest;

/** Where a page of numbered rows begins. */
final class Cursor {

    private Cursor() {}

    /** @throws Refused (400) when {@code after} is no whole number */
    static long of(PageRequest page, long beginning) {
        try {
            return page.after() == null ? beginning : Long.parseLong(page.after());
        } catch (NumberFormatException unreadable) {
            throw Refused.invalid("after", "not-an-integer");
        }
    }
}
