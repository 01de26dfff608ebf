package coop.encommun.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID Connect issuer for this machine only: discovery, public keys, and tokens for whoever can reach 127.0.0.1.
 * It asks for no password, so it must never stand anywhere else; real installations point the services at their own.
 */
public final class LocalIssuer implements AutoCloseable {
    static final Duration VALIDITY = Duration.ofHours(12);

    private final HttpServer server;
    private final ExecutorService workers;
    private final TokenMint mint;
    private final String url;

    private LocalIssuer(HttpServer server, ExecutorService workers, TokenMint mint, String url) {
        this.server = server;
        this.workers = workers;
        this.mint = mint;
        this.url = url;
    }

    /**
     * @param directory keeps the signing key, so that tokens outlive a restart
     * @throws LocalProblem when the port is taken
     */
    public static LocalIssuer start(Path directory, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0);
            String url = "http://localhost:" + port;
            TokenMint mint = TokenMint.with(keyFile(directory), url);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(workers);
            server.createContext("/", new IssuerEndpoints(url, mint));
            server.start();
            return new LocalIssuer(server, workers, mint, url);
        } catch (IOException taken) {
            throw LocalProblem.portTaken("issuer", port);
        }
    }

    static Path keyFile(Path directory) {
        return directory.resolve("signing-key.json");
    }

    /** {@code http://localhost:PORT}, for {@code quarkus.oidc.auth-server-url}. */
    public String url() {
        return url;
    }

    /** A token valid for 12 hours; claims such as {@code coop_id} and {@code supplier_id}. */
    public String token(String subject, Set<String> roles, Map<String, String> claims) {
        return mint.token(subject, roles, claims, VALIDITY);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
