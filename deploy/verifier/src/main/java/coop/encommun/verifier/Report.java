package coop.encommun.verifier;

import java.io.PrintStream;
import java.util.List;

/** What was found, line by line, and one sentence in the end. */
final class Report {
    /** All holds; nothing that was given says otherwise. */
    static final int HOLDS = 0;

    static final int FALSE = 1;
    static final int NOT_CHECKED = 2;
    static final int USAGE = 64;

    /** As many lines of one kind tell enough. */
    private static final int MOST = 200;

    private final Language language;
    private final PrintStream out;

    Report(Language language, PrintStream out) {
        this.language = language;
        this.out = out;
    }

    /** Prints all, and gives the exit code. */
    int print(List<Finding> findings) {
        findings.stream().limit(MOST).forEach(this::print);
        if (findings.size() > MOST) {
            say("more", findings.size() - MOST);
        }
        long wrong = findings.stream().filter(Finding.Wrong.class::isInstance).count();
        out.println();
        if (wrong > 0) {
            say(wrong == 1 ? "verdict.false.one" : "verdict.false", wrong);
            return FALSE;
        }
        if (findings.stream().anyMatch(Finding.Blocked.class::isInstance)) {
            say("verdict.not-checked");
            return NOT_CHECKED;
        }
        boolean open = findings.stream().anyMatch(Finding.Open.class::isInstance);
        boolean keysOnly = findings.stream()
                .allMatch(finding -> finding instanceof Finding.Holds holds
                        && holds.message().key().equals("key"));
        say(keysOnly ? "verdict.key" : open ? "verdict.holds.open" : "verdict.holds");
        return HOLDS;
    }

    private void print(Finding finding) {
        switch (finding) {
            case Finding.Holds it -> line("mark.holds", it.message());
            case Finding.Wrong it -> line("mark.false", Wording.of(it.fault()));
            case Finding.Open it -> line("mark.open", it.message());
            case Finding.Blocked it -> line("mark.blocked", it.message());
        }
    }

    private void line(String mark, Message message) {
        out.println(language.say(mark, List.of()) + " " + language.say(message));
    }

    private void say(String key, Object... values) {
        out.println(language.say(Message.of(key, values)));
    }
}
