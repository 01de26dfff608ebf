package coop.encommun.kit.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Every exception of every resource becomes a problem document. Those named have a mapper of Quarkus's own to win over. */
public class ProblemMapper {

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response map(Throwable failure, HttpServerRequest request) {
        if (failure instanceof WebApplicationException told
                && told.getResponse().getStatus() < 400) {
            return told.getResponse();
        }
        Answer answer = Answer.to(request, failure);
        if (answer.problem().status() == 405) {
            answer.headers().put(HttpHeaders.ALLOW, AllowedMethods.of(CurrentRequestManager.get()));
        }
        var response = Response.status(answer.problem().status()).entity(answer.problem());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
