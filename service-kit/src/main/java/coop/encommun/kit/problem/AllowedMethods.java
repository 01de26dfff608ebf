package coop.encommun.kit.problem;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The methods that a path knows, for the Allow header that a 405 must have and that Quarkus leaves out. */
final class AllowedMethods {
    private AllowedMethods() {}

    static String of(ResteasyReactiveRequestContext request) {
        Set<String> methods = new TreeSet<>();
        var collector = new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                if (method != null
                        && pattern(template).matcher(request.getPath()).matches()) methods.add(method);
            }
        };
        RuntimeResourceVisitor.visitRuntimeResources(
                request.getDeployment().getPrefix(), request.getDeployment().getClassMappers(), collector);
        if (methods.contains("GET")) methods.add("HEAD");
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** {@code /notes/{id}} as a regular expression. */
    private static Pattern pattern(String template) {
        String path = template.length() > 1 && template.endsWith("/")
                ? template.substring(0, template.length() - 1)
                : template;
        return Pattern.compile(
                Stream.of(path.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }
}
