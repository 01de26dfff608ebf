package coop.encommun.e2e.isolation;

import java.util.Optional;

/** A cell of the table: a status and, where it matters which refusal it is, the last word of the problem's type. */
record Answer(int status, Optional<String> problem) {
    static final Answer UNAUTHORIZED = of(401, "unauthorized");
    static final Answer FORBIDDEN = of(403, "forbidden");
    static final Answer NOT_FOUND = of(404, "not-found");
    /** It would succeed and change what the next states are made of: the story itself makes this call. */
    static final Answer LEFT_TO_THE_STORY = of(0);

    static Answer of(int status) {
        return new Answer(status, Optional.empty());
    }

    static Answer of(int status, String problem) {
        return new Answer(status, Optional.of(problem));
    }

    boolean isTried() {
        return !equals(LEFT_TO_THE_STORY);
    }

    boolean is(Exchange exchange) {
        return status == exchange.status()
                && problem.map(exchange.problem()::equals).orElse(true);
    }

    @Override
    public String toString() {
        return status + problem.map(" "::concat).orElse("");
    }
}
