package coop.encommun.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Values that programs have stumbled over. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u0002\u001b[31m\u007f",
            "\r\nSet-Cookie: a=b",
            "\uFEFF",
            "\u202Eabc\u2066",
            "e\u0301".repeat(200),
            "💥👨‍👩‍👧‍👦".repeat(20),
            "ﷺ".repeat(300),
            "İıſßK",
            "' OR '1'='1",
            "'; drop table products; --",
            "\" union select null,version() --",
            "1); select pg_sleep(5); --",
            "$$; select 1; $$",
            "%' escape '!' --",
            "%_%_%\\",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${jndi:ldap://127.0.0.1:1/a}",
            "${${lower:j}ndi:rmi://127.0.0.1:1/x}",
            "#{7*7}",
            "{{7*7}}",
            "${7*7}",
            "<%= 7*7 %>",
            "{0}{1}{999}",
            "%s%n%d%x%n",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "http://169.254.169.254/latest/meta-data/",
            "null",
            "undefined",
            "NaN",
            "Infinity",
            "-0",
            "true",
            "[]",
            "{}",
            "-1",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "1e999999999",
            "1E-999999999",
            "0x7fffffff",
            "1_000",
            "١٢٣",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "01990000-0000-7000-8000-00000000000g",
            "0000-00-00T00:00:00Z",
            "+1000000000-12-31T23:59:60Z",
            "9999-99-99",
            "=cmd|'/C calc'!A0",
            "@SUM(1+1)*cmd",
            "a".repeat(300),
            "b".repeat(5_000));

    static final List<String> HEADERS = List.of(
            "If-Match: *, \"1\"",
            "If-Match: W/\"x\"",
            "If-Match: \"99999999999999999999\"",
            "If-Match: \"",
            "If-Match: ",
            "If-None-Match: *",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(3_000),
            "Idempotency-Key: \u00ff\u00fe",
            "Accept: text/html",
            "Accept: ;;;/,*/",
            "Accept: application/json;q=NaN, */*;q=-3",
            "Accept: " + "a/b,".repeat(500),
            "Accept-Language: x-klingon;q=9",
            "Accept-Language: fr;q=;;,,,*-*",
            "Accept-Language: " + "en-".repeat(800),
            "Accept-Language: ${jndi:ldap://127.0.0.1:1/a}",
            "Accept-Charset: utf-99",
            "Accept-Encoding: br;q=x, gzip;q=2",
            "Range: bytes=0-18446744073709551615",
            "Range: lines=--1",
            "Expect: 200-never",
            "Content-Encoding: gzip",
            "Content-Language: \u00e9",
            "Origin: null",
            "Origin: https://evil.example",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: ' OR 1=1 --",
            "X-Forwarded-Host: evil.example",
            "X-Request-Id: {0}%s%n",
            "traceparent: 00-zz-zz-zz",
            "baggage: a=b,".repeat(50),
            "Cookie: session=\"; q=\"",
            "Forwarded: for=unknown;;;",
            "Upgrade: h2c",
            "TE: trailers, deflate;q=x");

    private static final List<String> AUTHORIZATIONS = List.of(
            "Bearer",
            "Bearer ",
            "Bearer x.y.z",
            "Bearer ..",
            "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJjb29yZGluYXRvciJ9.",
            "Bearer " + "A".repeat(8_000),
            "Basic Y29vcmRpbmF0b3I6Y29vcmRpbmF0b3I=",
            "Negotiate \u0000",
            "bearer null",
            "Bearer ' OR 1=1 --");

    private Hostile() {}

    static String text(SplittableRandom random) {
        return pick(TEXTS, random);
    }

    static String header(SplittableRandom random) {
        return pick(HEADERS, random);
    }

    static String authorization(SplittableRandom random) {
        return pick(AUTHORIZATIONS, random);
    }

    /** As it can stand in a path or a query: mostly escaped as it should be, at times not. */
    static String escaped(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> "%00";
            case 1 -> "%2e%2e%2f%2e%2e%2fetc%2fpasswd";
            case 2 -> "%zz";
            case 3 -> "%C3%28%ff";
            default -> percent(text(random));
        };
    }

    private static String percent(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) escaped.append("%%%02X".formatted(b));
        return escaped.length() > 3_000 ? escaped.substring(0, 3_000) : escaped.toString();
    }

    static <T> T pick(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
