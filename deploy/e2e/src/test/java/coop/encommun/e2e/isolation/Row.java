package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.Moment;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table: a route and what those are answered who may call it. All others follow by rule: without a valid token
 * 401; in a role that never may, 403; in a role that may, but about somebody else's things, 404 as if there were nothing.
 *
 * @param aim whose things the path names
 */
record Row(Route route, Aim aim, Sent sent, Map<Caller, Answers> answers) {

    /** Whose things the path names. */
    enum Aim {
        /** Those of the "own" co-op and supplier. */
        OWN,
        /** Nobody's: where a call of those who may would change something. */
        NOTHING,
        /** Those of the supplier that is not invited. */
        UNINVITED,
        /** A product that is not published. */
        DRAFT
    }

    static Row get(String service, String path) {
        return of(new Route(service, "GET", path));
    }

    static Row of(Route route) {
        return new Row(route, Aim.OWN, Sent.NOTHING, Map.of());
    }

    Row to(Set<Caller> callers, Answers all) {
        Map<Caller, Answers> more = new EnumMap<>(Caller.class);
        more.putAll(answers);
        callers.forEach(caller -> more.put(caller, all));
        return new Row(route, aim, sent, more);
    }

    Row sending(Sent body) {
        return new Row(route, aim, body, answers);
    }

    Row about(Aim other) {
        return new Row(route, other, sent, answers);
    }

    Answer expected(Caller caller, Moment moment) {
        if (!caller.isKnown()) return Answer.UNAUTHORIZED;
        if (answers.containsKey(caller)) return answers.get(caller).at(moment);
        return isHiddenFrom(caller) ? Answer.NOT_FOUND : Answer.FORBIDDEN;
    }

    /** Is this somebody else's, so that it must look as if there were nothing? */
    boolean isHiddenFrom(Caller caller) {
        return caller.isKnown()
                && !answers.containsKey(caller)
                && answers.keySet().stream().anyMatch(caller::hasRoleOf);
    }
}
