package coop.encommun.e2e.fuzz;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Sends bytes as they are: no client library stands between the attacker and the service. */
final class Socketry {
    private static final int PATIENCE_MILLIS = 20_000;

    private Socketry() {}

    static Reply send(URI service, Attack attack) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(attack.head());
                socket.getOutputStream().write(attack.body());
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException refusedBeforeAllWasSent) {
                // The answer is there all the same.
            }
            return Reply.of(answer(socket));
        }
    }

    /** What was said before the service closed or reset the connection. */
    private static byte[] answer(Socket socket) throws IOException {
        var said = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) said.write(buffer, 0, read);
        } catch (java.net.SocketException reset) {
            // What was said counts.
        }
        return said.toByteArray();
    }
}
