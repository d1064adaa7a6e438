package hamgara.card.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/// The Ed25519 key of this installation, made from its seed.
@ApplicationScoped
class SigningKey {

    private static final int KEY_BYTES = 32;

    private final KeyPair pair;
    private final byte[] publicBytes;
    private final byte[] kid;

    SigningKey(CredentialConfig config) throws GeneralSecurityException {
        byte[] seed = Base64.getDecoder().decode(config.key());
        if (seed.length != KEY_BYTES) {
            throw new IllegalArgumentException("hamgara.credential.key must be 32 bytes in Base64");
        }
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Seed(seed));
        this.pair = generator.generateKeyPair();
        byte[] spki = pair.getPublic().getEncoded();
        this.publicBytes = Arrays.copyOfRange(spki, spki.length - KEY_BYTES, spki.length);
        this.kid = PublicKeys.kidOf(publicBytes);
        requireMadeFrom(seed);
    }

    byte[] kid() {
        return kid.clone();
    }

    /// The public key in its 32-byte form of RFC 8032.
    byte[] publicBytes() {
        return publicBytes.clone();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The generator takes its private key from the random source; should it ever ask differently, nothing must start.
    private void requireMadeFrom(byte[] seed) {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        if (!Arrays.equals(Arrays.copyOfRange(pkcs8, pkcs8.length - KEY_BYTES, pkcs8.length), seed)) {
            throw new IllegalStateException("The signing key was not made from its seed");
        }
    }

    private static final class Seed extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
