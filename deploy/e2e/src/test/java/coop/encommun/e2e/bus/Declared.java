package coop.encommun.e2e.bus;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The topics a service says it publishes and hears, in its own settings: what the rights on the bus must amount to. */
record Declared(String service, Set<String> publishes, Set<String> consumes) {
    static final List<String> SERVICES = List.of("catalog-service", "purchasing-service", "supplier-service");

    static List<Declared> all() {
        return SERVICES.stream().map(Declared::by).toList();
    }

    private static Declared by(String service) {
        Path file = Path.of(System.getProperty("encommun.home"), service, "src/main/resources/application.properties");
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Set<String> publishes = topics(settings, "encommun.events.publishes");
        publishes.add("encommun." + service + ".dead-letters");
        return new Declared(service, publishes, topics(settings, "encommun.events.consumes"));
    }

    private static Set<String> topics(Properties settings, String name) {
        String declared = settings.getProperty(name, "");
        return declared.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(declared.split(",")));
    }

    static Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        all().forEach(declared -> topics.addAll(declared.publishes()));
        return topics;
    }

    boolean mayBe(Attempt attempt, String topic) {
        return switch (attempt) {
            case READ -> consumes.contains(topic);
            case WRITE, CREATE -> publishes.contains(topic);
            case DESCRIBE -> Stream.of(publishes, consumes).anyMatch(topics -> topics.contains(topic));
            case DELETE, CONFIGURE -> false;
        };
    }
}
