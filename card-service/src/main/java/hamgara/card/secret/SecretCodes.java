package hamgara.card.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Draws codes and makes the keyed digests they are compared by.
///
/// A code of eight digits is quickly tried through by whoever has its plain digest. Under a key from outside the
/// database the digest alone is worth nothing. Another key makes every code, PIN and phone key void, but no card.
@ApplicationScoped
public class SecretCodes {

    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretCodes(CodeConfig config) {
        byte[] bytes = Base64.getDecoder().decode(config.key());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("hamgara.code.key must be 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// As many random decimal digits, each equally likely.
    public String digits(int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /// 32 bytes that are the same for the same purpose and parts only.
    public byte[] digest(String purpose, Object... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (Object part : parts) {
                mac.update((byte) '\n');
                mac.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
