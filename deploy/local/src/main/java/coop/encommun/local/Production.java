package coop.encommun.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of a real installation that the local stack applies as they are: what holds there holds here. */
final class Production {
    private Production() {}

    static String text(String name) {
        try (InputStream file = Production.class.getResourceAsStream("production/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
