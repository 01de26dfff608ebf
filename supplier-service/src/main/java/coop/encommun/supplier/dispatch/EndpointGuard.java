package coop.encommun.supplier.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Keeps our calls away from our own network: a supplier names its endpoint itself, so the address behind the name is
 * looked at before every attempt.
 */
@ApplicationScoped
class EndpointGuard {
    private final boolean loopbackAllowed;

    EndpointGuard(DispatchSettings settings) {
        this.loopbackAllowed = settings.allowLoopback();
    }

    /** Why the endpoint must not be called; empty when it may be. */
    Optional<String> objection(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null) {
            return Optional.of("address refused: no host, or credentials in it");
        }
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(endpoint.getHost());
        } catch (UnknownHostException e) {
            return Optional.of("unknown host");
        }
        boolean loopback = true;
        for (InetAddress address : addresses) {
            loopback &= address.isLoopbackAddress();
            boolean allowed = address.isLoopbackAddress() ? loopbackAllowed : isGlobal(address);
            if (!allowed) {
                return Optional.of("address refused: not a public one");
            }
        }
        boolean secure = "https".equalsIgnoreCase(endpoint.getScheme());
        boolean development = loopback && "http".equalsIgnoreCase(endpoint.getScheme());
        return secure || development ? Optional.empty() : Optional.of("address refused: not https");
    }

    static boolean isGlobal(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isGlobal4(bytes) : isGlobal6(bytes));
    }

    /** Beyond what Java names: RFC 6890 this-network, shared, protocol, benchmark, documentation and reserved blocks. */
    private static boolean isGlobal4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> second != 0 || (third != 0 && third != 2);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> second != 0 || third != 113;
            default -> first < 224;
        };
    }

    /** Only 2000::/3 is global, without the forms that wrap an IPv4 address (6to4, Teredo) or are for documents. */
    private static boolean isGlobal6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return (first & 0xe000) == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
    }
}
