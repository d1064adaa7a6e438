package hamgara.card.pin;

import hamgara.card.secret.SecretCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Makes what is kept of a PIN: slow to try through, and keyed from outside the database.
@ApplicationScoped
class PinHash {

    static final int ROUNDS = 100_000;

    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BITS = 256;

    private final SecretCodes secrets;
    private final SecureRandom random = new SecureRandom();

    PinHash(SecretCodes secrets) {
        this.secrets = secrets;
    }

    byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    byte[] of(UUID enrolment, String pin, byte[] salt, int rounds) {
        char[] peppered =
                HexFormat.of().formatHex(secrets.digest("pin", enrolment, pin)).toCharArray();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(peppered, salt, rounds, DIGEST_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
