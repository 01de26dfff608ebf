package coop.encommun.kit.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** What a failure is to the client: a refusal it can act on, or nothing it may know of. */
final class Failure {
    /** Connection refused or lost, server shutting down, out of resources, serialization failure or deadlock. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40");

    /** A number, a time or a character (U+0000) that no column can hold: it came from the client. */
    private static final Set<String> UNSTORABLE = Set.of("22003", "22008", "22021");

    private static final int DEEPEST = 20;

    private Failure() {}

    /**
     * The refusal that a failure amounts to; empty when it is a fault of the service itself.
     *
     * @param ifMatch whether the request named the version it changes
     */
    static Optional<Refused> refusal(Throwable failure, boolean ifMatch) {
        // A refusal says more than whatever it was wrapped into on its way.
        return causes(failure)
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst()
                .or(() -> causes(failure)
                        .flatMap(cause -> of(cause, ifMatch).stream())
                        .findFirst());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static Optional<Refused> of(Throwable failure, boolean ifMatch) {
        return switch (failure) {
            case jakarta.validation.ConstraintViolationException invalid -> Constraints.refusal(invalid);
            case UnauthorizedException none -> general(GeneralProblem.UNAUTHORIZED);
            case AuthenticationException invalid -> general(GeneralProblem.UNAUTHORIZED);
            case ForbiddenException forbidden -> general(GeneralProblem.FORBIDDEN);
            case OptimisticLockException stale -> stale(ifMatch);
            case StaleStateException stale -> stale(ifMatch);
            case EntityExistsException twice -> general(GeneralProblem.CONFLICT);
            case org.hibernate.exception.ConstraintViolationException broken
            when isConflict(broken.getKind()) -> general(GeneralProblem.CONFLICT);
            case PessimisticLockException waited -> general(GeneralProblem.UNAVAILABLE);
            case LockTimeoutException waited -> general(GeneralProblem.UNAVAILABLE);
            case SQLException sql when isPassing(sql) -> general(GeneralProblem.UNAVAILABLE);
            case SQLException sql
            when UNSTORABLE.contains(String.valueOf(sql.getSQLState())) -> Optional.of(Refused.invalid("", "invalid"));
            case OIDCException noIssuer -> general(GeneralProblem.UNAVAILABLE);
            case WebApplicationException answer -> of(answer.getResponse().getStatus());
            default -> Optional.empty();
        };
    }

    /** The refusal that says no more than a status; empty for the service's own faults. */
    static Optional<Refused> of(int status) {
        GeneralProblem problem = GeneralProblem.ofStatus(status);
        return problem == GeneralProblem.INTERNAL_ERROR ? Optional.empty() : general(problem);
    }

    private static Optional<Refused> general(GeneralProblem problem) {
        return Optional.of(new Refused(problem));
    }

    private static Optional<Refused> stale(boolean ifMatch) {
        return general(ifMatch ? GeneralProblem.PRECONDITION_FAILED : GeneralProblem.CONFLICT);
    }

    /** Somebody else was faster; a broken CHECK or NOT NULL would be our own fault. */
    private static boolean isConflict(ConstraintKind kind) {
        return kind == ConstraintKind.UNIQUE || kind == ConstraintKind.FOREIGN_KEY;
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        // The pool gives no state when it waited in vain for a free connection.
        return state == null ? failure.getCause() instanceof TimeoutException : PASSING.contains(state.substring(0, 2));
    }
}
