package coop.encommun.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * How clients come to the broker: anybody on this machine, or, with certificates, as in a real installation: by
 * {@code deploy/kafka/walls.env} and {@code acls.txt}, the very files.
 *
 * @param certificates what {@code deploy/kafka/certificates.sh} makes
 */
record Bus(Optional<Path> certificates) {
    static final Bus OPEN = new Bus(Optional.empty());

    private static final String OPERATOR = "operator";

    /** Settings of the broker for its two listeners, BROKER and CONTROLLER. */
    Map<String, Object> brokerSettings() {
        if (certificates.isEmpty()) {
            return Map.of(
                    "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,BROKER:PLAINTEXT",
                    "auto.create.topics.enable", "true");
        }
        Map<String, Object> settings = new HashMap<>();
        lines("walls.env").forEach(line -> {
            String[] variable = line.split("=", 2);
            settings.put(property(variable[0]), variable[1].replaceAll("^'|'$", ""));
        });
        settings.put("ssl.keystore.location", file("broker"));
        settings.put("ssl.truststore.location", file("ca"));
        return settings;
    }

    private static String property(String variable) {
        return variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Settings of a client, but for the broker's address. */
    Map<String, Object> clientSettings(String principal) {
        return certificates.isEmpty()
                ? Map.of()
                : Map.of(
                        "security.protocol", "SSL",
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.location", file(principal),
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", file("ca"));
    }

    private String file(String name) {
        return certificates.orElseThrow().resolve(name + ".pem").toString();
    }

    /** Rights as in a real installation; again after each start, nothing changes. */
    void giveRights(String bootstrapServers) {
        if (certificates.isEmpty()) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(clientSettings(OPERATOR));
        settings.put("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            admin.createAcls(rights()).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no rights on the bus", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static List<AclBinding> rights() {
        List<AclBinding> rights = new ArrayList<>();
        for (String line : lines("acls.txt")) {
            String[] word = line.split(" +");
            ResourceType kind = ResourceType.fromString(word[2]);
            ResourcePattern resource = new ResourcePattern(kind, word[3], PatternType.LITERAL);
            for (String operation : word[1].split(",")) {
                rights.add(new AclBinding(
                        resource,
                        new AccessControlEntry(
                                "User:" + word[0], "*", AclOperation.fromString(operation), AclPermissionType.ALLOW)));
            }
        }
        return rights;
    }

    private static List<String> lines(String name) {
        return Production.text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
