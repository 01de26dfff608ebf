package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.Moment;
import java.util.TreeMap;

/** What one kind of caller is answered in the course of the purchase: each answer holds until the next one. */
final class Answers {
    private final TreeMap<Moment, Answer> from;

    private Answers(TreeMap<Moment, Answer> from) {
        this.from = from;
    }

    static Answers always(int status) {
        return first(Answer.of(status));
    }

    static Answers always(int status, String problem) {
        return first(Answer.of(status, problem));
    }

    static Answers first(Answer answer) {
        TreeMap<Moment, Answer> from = new TreeMap<>();
        from.put(Moment.DRAFTED, answer);
        return new Answers(from);
    }

    static Answers first(int status, String problem) {
        return first(Answer.of(status, problem));
    }

    Answers from(Moment moment, Answer answer) {
        TreeMap<Moment, Answer> more = new TreeMap<>(from);
        more.put(moment, answer);
        return new Answers(more);
    }

    Answers from(Moment moment, int status) {
        return from(moment, Answer.of(status));
    }

    Answers from(Moment moment, int status, String problem) {
        return from(moment, Answer.of(status, problem));
    }

    Answer at(Moment moment) {
        return from.floorEntry(moment).getValue();
    }
}
