package coop.encommun.e2e.sealed;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds marks in bytes, in whatever form they may stand there: text, UTF-16, hex, Base64, a number of PostgreSQL. */
final class Traces {
    private record Trace(String form, byte[] bytes) {}

    private final Map<Integer, List<Trace>> byFirstTwo = new HashMap<>();

    private Traces() {}

    static Traces of(List<String> texts, List<String> prices) {
        Traces traces = new Traces();
        texts.forEach(traces::text);
        prices.forEach(price -> {
            traces.text(price);
            traces.text(new BigDecimal(price).unscaledValue().toString());
            traces.add(price + " as numeric", numeric(new BigDecimal(price)));
        });
        return traces;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        plainAndHex(text, utf8);
        plainAndHex(text + " in UTF-16", text.getBytes(StandardCharsets.UTF_16LE));
        plainAndHex(text + " in UTF-16", text.getBytes(StandardCharsets.UTF_16BE));
        for (int before = 0; before < 3; before++) plainAndHex(text + " in Base64", base64(utf8, before));
    }

    private void plainAndHex(String form, byte[] bytes) {
        add(form, bytes);
        String hex = HexFormat.of().formatHex(bytes);
        add(form + " in hex", hex.getBytes(StandardCharsets.US_ASCII));
        add(form + " in hex", hex.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    /** The characters that do not depend on what stands before and behind. */
    private static byte[] base64(byte[] utf8, int before) {
        byte[] shifted = new byte[before + utf8.length];
        System.arraycopy(utf8, 0, shifted, before, utf8.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        int from = (before * 4 + 2) / 3;
        int to = shifted.length * 8 / 6;
        return Arrays.copyOfRange(encoded, from, to);
    }

    /** A price of four digits and four decimals as PostgreSQL stores it: header, then digits to the base of 10,000. */
    private static byte[] numeric(BigDecimal price) {
        int whole = price.toBigInteger().intValueExact();
        int decimals = price.remainder(BigDecimal.ONE).movePointRight(4).intValueExact();
        return ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (0x8000 | (4 << 7)))
                .putShort((short) whole)
                .putShort((short) decimals)
                .array();
    }

    private void add(String form, byte[] bytes) {
        byFirstTwo.computeIfAbsent(firstTwo(bytes, 0), key -> new ArrayList<>()).add(new Trace(form, bytes));
    }

    private static int firstTwo(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    /** The forms found. */
    Set<String> in(byte[] content) {
        boolean[] begins = new boolean[1 << 16];
        byFirstTwo.keySet().forEach(first -> begins[first] = true);
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + 1 < content.length; at++) {
            int first = firstTwo(content, at);
            if (begins[first])
                for (Trace trace : byFirstTwo.get(first)) if (stands(trace, content, at)) found.add(trace.form);
        }
        return found;
    }

    private static boolean stands(Trace trace, byte[] content, int at) {
        int end = at + trace.bytes.length;
        return end <= content.length && Arrays.equals(content, at, end, trace.bytes, 0, trace.bytes.length);
    }
}
