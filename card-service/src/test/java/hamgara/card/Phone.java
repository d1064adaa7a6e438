package hamgara.card;

import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The holder's phone, made from what the API says of tokens.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Phone(byte[] handle, byte[] key) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    static Phone of(Tokens account, UUID card) {
        var answer = Api.post(account, Map.of(), "/v1/cards/{id}/rotating-key", card)
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .extract();
        Base64.Decoder base64 = Base64.getUrlDecoder();
        return new Phone(base64.decode((String) answer.path("handle")), base64.decode((String) answer.path("key")));
    }

    /// The token of so many steps from now.
    String token(int steps) {
        long now = Arc.container().instance(Clock.class).get().instant().getEpochSecond() / 30 + steps;
        return tokenOf(now);
    }

    String tokenOf(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(handle);
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(4).putInt((int) step).array());
            ByteBuffer token =
                    ByteBuffer.allocate(28).put(handle).putInt((int) step).put(digest, 0, 8);
            return "HR1:" + base45(token.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static long stepNow() {
        return Arc.container().instance(Clock.class).get().instant().getEpochSecond() / 30;
    }

    /// 28 bytes: an even number, so every group is of three characters.
    private static String base45(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            int value = (bytes[i] & 0xff) * 256 + (bytes[i + 1] & 0xff);
            text.append(ALPHABET.charAt(value % 45))
                    .append(ALPHABET.charAt(value / 45 % 45))
                    .append(ALPHABET.charAt(value / 2025));
        }
        return text.toString();
    }
}
