package coop.encommun.kit.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whom an address stands for when there is no token: behind a trusted proxy, the address it forwards. */
final class Addresses {
    /** Only what needs no name server to be understood. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*(%.*)?");

    private Addresses() {}

    static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return "address " + (address == null ? "unknown" : network(address.hostAddress()));
    }

    /** Of IPv6 the first 64 bits: one household has all the rest to itself. */
    static String network(String address) {
        if (address == null) return "unknown";
        if (!IPV6.matcher(address).matches()) return address;
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length < 16 ? address : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
        } catch (UnknownHostException notOne) {
            return address;
        }
    }
}
