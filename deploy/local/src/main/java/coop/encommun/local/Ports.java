package coop.encommun.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where everything listens, all on 127.0.0.1. */
public record Ports(int catalog, int purchasing, int supplier, int issuer, int postgres, int kafka) {
    public Ports {
        Set<Integer> distinct = new TreeSet<>(Set.of());
        for (int port : new int[] {catalog, purchasing, supplier, issuer, postgres, kafka}) {
            if (port < 1 || port > 65535 || !distinct.add(port)) {
                throw LocalProblem.badValue("--port-base", Integer.toString(port));
            }
        }
    }

    /** The ports of the documentation. */
    public static Ports standard() {
        return new Ports(18081, 18082, 18083, 18090, 15432, 19092);
    }

    /** Services from base + 1, issuer base + 10, PostgreSQL base + 32, Kafka base + 92. */
    public static Ports from(int base) {
        return new Ports(base + 1, base + 2, base + 3, base + 10, base + 32, base + 92);
    }

    /** Ports nobody uses at this moment. */
    public static Ports free() {
        int[] found = new int[6];
        ServerSocket[] held = new ServerSocket[found.length];
        try {
            for (int i = 0; i < held.length; i++) {
                held[i] = new ServerSocket(0, 1, loopback());
                found[i] = held[i].getLocalPort();
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Ports(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    static int unused() {
        return free().issuer();
    }

    /** Refuses, by name and number, the first port somebody else listens on. */
    void requireFree() {
        byName().forEach((name, port) -> {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(loopback(), port), 1);
            } catch (IOException taken) {
                throw LocalProblem.portTaken(name, port);
            }
        });
    }

    private Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("issuer", issuer);
        ports.put("catalog", catalog);
        ports.put("purchasing", purchasing);
        ports.put("supplier", supplier);
        return ports;
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
