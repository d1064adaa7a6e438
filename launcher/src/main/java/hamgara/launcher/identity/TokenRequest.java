package hamgara.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The form of a token request, with the client's name and secret from the form or from HTTP Basic.
record TokenRequest(Map<String, String> form, String clientId, Optional<String> clientSecret) {
    private static final int LARGEST = 16 * 1024;

    static TokenRequest read(HttpExchange exchange) throws IOException, OAuthError {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw OAuthError.of("invalid_request", "The body must be application/x-www-form-urlencoded");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw OAuthError.of("invalid_request", "The body is too long");
        }
        Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
        Optional<String> header = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6));
        if (header.isPresent()) {
            return withBasic(form, header.get().substring(6).strip());
        }
        return new TokenRequest(form, field(form, "client_id"), Optional.ofNullable(form.get("client_secret")));
    }

    private static TokenRequest withBasic(Map<String, String> form, String credentials) throws OAuthError {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw OAuthError.unknownClient();
            }
            return new TokenRequest(
                    form, decoded(pair.substring(0, colon)), Optional.of(decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException _) {
            throw OAuthError.unknownClient();
        }
    }

    private static Map<String, String> form(String body) throws OAuthError {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            if (field.isEmpty()) {
                continue;
            }
            int equals = field.indexOf('=');
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            if (form.put(name, equals < 0 ? "" : decoded(field.substring(equals + 1))) != null) {
                throw OAuthError.of("invalid_request", "A parameter is given twice");
            }
        }
        return form;
    }

    private static String decoded(String text) throws OAuthError {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw OAuthError.of("invalid_request", "The body is not well encoded");
        }
    }

    String field(String name) throws OAuthError {
        return field(form, name);
    }

    private static String field(Map<String, String> form, String name) throws OAuthError {
        String value = form.get(name);
        if (value == null || value.isEmpty()) {
            throw OAuthError.of("invalid_request", "Missing parameter: " + name);
        }
        return value;
    }
}
