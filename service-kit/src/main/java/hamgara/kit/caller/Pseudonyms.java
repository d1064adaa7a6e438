package hamgara.kit.caller;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Turns subjects of tokens into the names under which this service knows people.
@Singleton
public class Pseudonyms {

    private final SecretKeySpec key;

    Pseudonyms(@ConfigProperty(name = "hamgara.pseudonym-key") String key) {
        this.key = new SecretKeySpec(bytes(key), "HmacSHA256");
    }

    private static byte[] bytes(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // said below, without the key
        }
        throw new IllegalArgumentException("hamgara.pseudonym-key must be 32 bytes in Base64");
    }

    /// 32 hexadecimal digits, stable for one subject in one service.
    String of(String subject) {
        byte[] digest = keyedDigest().doFinal(subject.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    /// A fresh HMAC-SHA-256 under the service's own key.
    public Mac keyedDigest() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
