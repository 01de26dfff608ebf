package coop.encommun.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TestInfrastructureTest {
    @Test
    void announcesAddressesThatAnswer() throws Exception {
        TestInfrastructure.start();
        String url = System.getProperty("quarkus.datasource.jdbc.url");
        String user = System.getProperty("quarkus.datasource.username");
        try (Connection connection = DriverManager.getConnection(url, user, TestInfrastructure.password())) {
            assertTrue(connection.isValid(2));
        }
        String other = TestInfrastructure.jdbcUrl("supplier");
        try (Connection connection = DriverManager.getConnection(other, "supplier", TestInfrastructure.password())) {
            assertEquals("supplier", connection.getCatalog());
        }
    }

    @Test
    void stopsBrokerAndBringsItBack() throws Exception {
        TestInfrastructure.start();
        connectToBroker();
        TestBroker.stop();
        assertThrows(IOException.class, TestInfrastructureTest::connectToBroker);
        TestBroker.start();
        connectToBroker();
    }

    /** As under Quarkus, which loads the classes of this jar a second time. */
    @Test
    void isOneForAllClassLoaders() throws Exception {
        TestInfrastructure.start();
        URL jar = TestInfrastructure.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader quarkus =
                new URLClassLoader(new URL[] {jar}, getClass().getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                        boolean ours = name.startsWith("coop.encommun.local.");
                        return ours && findLoadedClass(name) == null ? findClass(name) : super.loadClass(name, resolve);
                    }
                }) {
            Class<?> copy = quarkus.loadClass(TestInfrastructure.class.getName());
            Object url = copy.getMethod("jdbcUrl", String.class).invoke(null, "catalog");
            assertEquals(TestInfrastructure.jdbcUrl("catalog"), url);
        }
    }

    private static void connectToBroker() throws IOException {
        String[] address = TestInfrastructure.bootstrapServers().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            assertTrue(socket.isConnected());
        }
    }
}
