package coop.encommun.kit.web;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Reads {@code Accept} before anything is done: else one that nobody can read is found out only when the answer is written. */
@Provider
@PreMatching
class AcceptHeader implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(GeneralProblem.NOT_ACCEPTABLE);
        }
    }
}
