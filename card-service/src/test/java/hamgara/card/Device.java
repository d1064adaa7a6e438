package hamgara.card;

import hamgara.kit.test.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Plays the device of a venue: an account, a key, and what it signs.
final class Device {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    final Tokens account;
    final String venue;
    KeyPair key = newKey();

    Device(String venue) {
        this.venue = venue;
        this.account = World.terminal(venue);
    }

    record Registered(UUID id, String code) {}

    static Registered registered(String venue, String... scopes) {
        var answer = Api.post(
                        Tokens.of("venue-operator").venue(venue),
                        Map.of("venueCode", venue, "label", "Entrance", "scopes", List.of(scopes)),
                        "/v1/terminals")
                .statusCode(201)
                .extract();
        return new Registered(World.id(answer.path("id")), answer.path("enrolmentCode.code"));
    }

    /// A device of this venue that has enrolled.
    static Device enrolled(String venue, String... scopes) {
        var device = new Device(venue);
        device.enrol(registered(venue, scopes).code()).statusCode(200);
        return device;
    }

    ValidatableResponse enrol(String code) {
        return enrol(code, sign("hamgara terminal-enrol 1 " + code.replace("-", "")));
    }

    ValidatableResponse enrol(String code, String proof) {
        return Api.post(
                account, Map.of("code", code, "publicKey", publicKey(key), "proof", proof), "/v1/terminals/enrol");
    }

    String sign(String message) {
        return BASE64URL.encodeToString(sign(message.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicKey(KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        return BASE64URL.encodeToString(Arrays.copyOfRange(spki, spki.length - 32, spki.length));
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
