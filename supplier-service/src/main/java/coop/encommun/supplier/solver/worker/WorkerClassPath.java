package coop.encommun.supplier.solver.worker;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The class path of a worker: the few jars or folders that certain classes and resources of this process came from,
 * whatever loaded them (a plain class path, a test run, or the class loader of a packaged Quarkus service).
 */
final class WorkerClassPath {

    private final Set<Path> places = new LinkedHashSet<>();

    WorkerClassPath with(Class<?> marker) {
        CodeSource source = marker.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            places.add(path(source.getLocation().toString()));
            return this;
        }
        return with(marker.getName().replace('.', '/') + ".class", marker.getClassLoader());
    }

    /** Adds where a resource is; nothing when it is nowhere, as on a platform without it. */
    WorkerClassPath with(String resource, ClassLoader loader) {
        URL url = loader.getResource(resource);
        if (url != null) {
            String text = url.toString();
            String place = text.substring(0, text.length() - resource.length());
            places.add(path(place));
        }
        return this;
    }

    /** {@code file:/a/b.jar}, {@code jar:file:/a/b.jar!/} or {@code file:/a/classes/}. */
    private static Path path(String place) {
        String file = place.startsWith("jar:") ? place.substring(4) : place;
        int inside = file.indexOf("!/");
        try {
            return Path.of(new URI(inside < 0 ? file : file.substring(0, inside)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException("Not a place of classes: " + place, e);
        }
    }

    @Override
    public String toString() {
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
