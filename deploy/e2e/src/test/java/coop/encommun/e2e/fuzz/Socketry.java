package coop.encommun.e2e.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes as they are: no client library stands between the attacker and the service. */
final class Socketry {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private Socketry() {}

    static Reply send(URI service, Attack attack) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(attack.head());
                socket.getOutputStream().write(attack.body());
                socket.getOutputStream().flush();
                if (!attack.well()) socket.shutdownOutput();
            } catch (IOException refusedBeforeAllWasSent) {
                // The answer is there all the same.
            }
            return Reply.of(answer(socket));
        }
    }

    /** What was said before the service closed or reset the connection; of a known length, as soon as it is there. */
    private static byte[] answer(Socket socket) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) {
                said.write(buffer, 0, read);
                if (isWhole(said.toString(StandardCharsets.ISO_8859_1))) break;
            }
        } catch (SocketException reset) {
            // What was said counts.
        }
        return said.toByteArray();
    }

    private static boolean isWhole(String said) {
        int end = said.indexOf("\r\n\r\n");
        if (end < 0) return false;
        Matcher length = LENGTH.matcher(said.substring(0, end));
        return length.find() && said.length() >= end + 4 + Integer.parseInt(length.group(1));
    }
}
