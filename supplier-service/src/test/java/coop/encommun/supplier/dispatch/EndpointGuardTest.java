package coop.encommun.supplier.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGuardTest {
    private final EndpointGuard strict = new EndpointGuard(settings(false));
    private final EndpointGuard development = new EndpointGuard(settings(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://10.1.2.3/x",
                "https://172.16.0.1/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://0.0.0.0/x",
                "https://192.0.2.7/x",
                "https://198.18.0.1/x",
                "https://224.0.0.1/x",
                "https://255.255.255.255/x",
                "https://[::1]/x",
                "https://[fe80::1]/x",
                "https://[fd00::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://[64:ff9b::a00:1]/x",
                "https://[2002:a00:1::1]/x",
                "https://[2001:db8::1]/x",
                "http://93.184.216.34/x",
                "https://ami:secret@93.184.216.34/x"
            })
    void refusesWhatIsNotPublicOrNotSecure(String url) {
        assertTrue(strict.objection(URI.create(url)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/x", "https://8.8.8.8:8443/x", "https://[2606:2800:220:1::1]/x"})
    void allowsPublicAddressesOverHttps(String url) {
        assertEquals(Optional.empty(), strict.objection(URI.create(url)));
    }

    @Test
    void allowsPlainHttpToThisMachineInDevelopmentOnly() {
        URI local = URI.create("http://127.0.0.1:9000/x");

        assertEquals(Optional.empty(), development.objection(local));
        assertTrue(strict.objection(local).isPresent());
        assertTrue(development.objection(URI.create("http://10.0.0.1/x")).isPresent());
        assertTrue(development.objection(URI.create("http://93.184.216.34/x")).isPresent());
    }

    @Test
    void knowsTheEdgesOfTheSpecialBlocks() throws UnknownHostException {
        assertFalse(EndpointGuard.isGlobal(InetAddress.getByName("100.127.255.255")));
        assertTrue(EndpointGuard.isGlobal(InetAddress.getByName("100.128.0.0")));
        assertTrue(EndpointGuard.isGlobal(InetAddress.getByName("100.63.255.255")));
        assertTrue(EndpointGuard.isGlobal(InetAddress.getByName("223.255.255.255")));
        assertTrue(EndpointGuard.isGlobal(InetAddress.getByName("172.32.0.1")));
    }

    static DispatchSettings settings(boolean allowLoopback, Duration... schedule) {
        return new DispatchSettings() {
            @Override
            public boolean allowLoopback() {
                return allowLoopback;
            }

            @Override
            public List<Duration> retrySchedule() {
                return List.of(schedule);
            }

            @Override
            public double jitter() {
                return 0.1;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(15);
            }

            @Override
            public Duration lease() {
                return Duration.ofSeconds(30);
            }

            @Override
            public int parallel() {
                return 4;
            }

            @Override
            public String sendDueEvery() {
                return "1s";
            }

            @Override
            public String publicUrl() {
                return "/";
            }
        };
    }
}
