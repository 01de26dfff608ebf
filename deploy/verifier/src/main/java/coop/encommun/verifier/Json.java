package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) into maps, lists, texts and {@link Literal}s; refuses a name given twice, which two readers may read in two ways. */
final class Json {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** A number, true, false or null, as it is written. */
    record Literal(String written) {}

    /** @throws Malformed when this is no JSON */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.refused();
        }
        return value;
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (boolean more = opens('{', '}'); more; more = another('}')) {
            blanks();
            String name = string();
            blanks();
            take(':');
            if (members.put(name, value()) != null) {
                throw refused();
            }
        }
        depth--;
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        for (boolean more = opens('[', ']'); more; more = another(']')) {
            elements.add(value());
        }
        depth--;
        return elements;
    }

    private boolean opens(char open, char close) {
        take(open);
        if (++depth > DEEPEST) {
            throw refused();
        }
        blanks();
        return !closes(close);
    }

    private boolean another(char close) {
        blanks();
        if (closes(close)) {
            return false;
        }
        take(',');
        return true;
    }

    private boolean closes(char close) {
        boolean closed = peek() == close;
        at += closed ? 1 : 0;
        return closed;
    }

    private String string() {
        take('"');
        int start = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder read = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw refused();
            }
            read.append(next == '\\' ? escaped() : next);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char escape = peek();
        at++;
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refused();
        };
    }

    private char unicode() {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
            throw refused();
        }
        char read = (char) Integer.parseInt(text.substring(at, end), 16);
        at = end;
        return read;
    }

    private Literal literal() {
        int start = at;
        while (at < text.length() && ",]} \t\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String written = text.substring(start, at);
        if (!written.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw refused();
        }
        return new Literal(written);
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw refused();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused();
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed refused() {
        return new Malformed(
                (int) text.substring(0, Math.min(at, text.length())).lines().count(), Expected.JSON);
    }
}
