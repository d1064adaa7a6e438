package hamgara.card.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// The public keys whose credentials count today, the signing one first.
@ApplicationScoped
class PublicKeys {

    private static final int KEY_BYTES = 32;
    private static final int KID_BYTES = 8;

    private final List<PublicKey> keys;

    PublicKeys(SigningKey signing, CredentialConfig config) {
        byte[] present = signing.publicBytes();
        Stream<byte[]> earlier = config.earlierKeys().orElse(List.of()).stream()
                .map(PublicKeys::decode)
                .filter(key -> !Arrays.equals(key, present));
        this.keys =
                Stream.concat(Stream.of(present), earlier).map(PublicKey::of).toList();
    }

    /// Takes both alphabets of Base64: that of the settings and that of a key set.
    private static byte[] decode(String base64) {
        return Base64.getUrlDecoder().decode(base64.strip().replace('+', '-').replace('/', '_'));
    }

    /// One of them, in its 32-byte form of RFC 8032.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record PublicKey(byte[] kid, byte[] bytes) {

        static PublicKey of(byte[] bytes) {
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("hamgara.credential.earlier-keys are 32 bytes each in Base64");
            }
            return new PublicKey(kidOf(bytes), bytes);
        }
    }

    static byte[] kidOf(byte[] publicKey) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(publicKey), KID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<PublicKey> all() {
        return keys;
    }
}
