package coop.encommun.e2e.keycloak;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tokens are got: a person by the authorization code flow with PKCE, a machine by client credentials. */
record SignIn(String issuer) {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String CALLBACK = KeycloakServer.WEB + "/callback";

    /** The access token; empty when the page is shown again: wrong password. */
    Optional<String> person(String name, String password) {
        Web browser = new Web();
        String verifier = random();
        var query = query();
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        HttpResponse<String> page = browser.expect(200, browser.get(endpoint("auth") + "?" + Web.encoded(query), null));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new AssertionError("no form: " + page.body());
        HttpResponse<String> back = browser.form(
                form.group(1).replace("&amp;", "&"),
                Map.of("username", name, "password", password, "credentialId", ""));
        if (back.statusCode() == 200) return Optional.empty();
        var token = browser.form(
                endpoint("token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "encommun-web",
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        parameter(browser.expect(302, back), "code").orElseThrow(),
                        "code_verifier",
                        verifier));
        return Optional.of(
                browser.json(browser.expect(200, token)).path("access_token").asText());
    }

    /** What the provider says to a sign-in without PKCE: an error code. */
    String withoutPkce() {
        Web browser = new Web();
        var answer = browser.get(endpoint("auth") + "?" + Web.encoded(query()), null);
        return parameter(browser.expect(302, answer), "error").orElse("none");
    }

    String machine(String clientId, String secret) {
        Web web = new Web();
        var form = Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret);
        return web.json(web.expect(200, web.form(endpoint("token"), form)))
                .path("access_token")
                .asText();
    }

    private static Map<String, String> query() {
        return new TreeMap<>(Map.of(
                "client_id", "encommun-web",
                "response_type", "code",
                "scope", "openid",
                "state", random(),
                "redirect_uri", CALLBACK));
    }

    private String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    private static Optional<String> parameter(HttpResponse<String> redirect, String name) {
        String query = URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getQuery();
        return Arrays.stream(query.split("&"))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
