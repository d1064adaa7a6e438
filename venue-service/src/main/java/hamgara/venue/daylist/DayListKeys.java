package hamgara.venue.daylist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// The Ed25519 key of this installation that signs, made from its seed, and the public keys whose lists count.
@ApplicationScoped
class DayListKeys {

    private static final int KEY_BYTES = 32;
    private static final int KID_BYTES = 8;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final List<PublicKey> keys;

    DayListKeys(DayListConfig config) throws GeneralSecurityException {
        byte[] seed = Base64.getDecoder().decode(config.key());
        if (seed.length != KEY_BYTES) {
            throw new IllegalArgumentException("hamgara.day-list.key must be 32 bytes in Base64");
        }
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Seed(seed));
        this.pair = generator.generateKeyPair();
        requireMadeFrom(seed);
        byte[] spki = pair.getPublic().getEncoded();
        Stream<byte[]> earlier = config.earlierKeys().orElse(List.of()).stream().map(DayListKeys::decode);
        this.keys = Stream.concat(Stream.of(Arrays.copyOfRange(spki, spki.length - KEY_BYTES, spki.length)), earlier)
                .map(PublicKey::of)
                .distinct()
                .toList();
    }

    /// One of them; both values in Base64url.
    record PublicKey(String kid, String x) {

        static PublicKey of(byte[] bytes) {
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException("hamgara.day-list.earlier-keys are 32 bytes each in Base64");
            }
            return new PublicKey(
                    BASE64URL.encodeToString(Arrays.copyOf(sha256(bytes), KID_BYTES)), BASE64URL.encodeToString(bytes));
        }
    }

    /// The signing one first.
    List<PublicKey> all() {
        return keys;
    }

    /// A JSON web signature in its compact form (RFC 7515). The same payload gets the same one.
    String jws(String type, byte[] payload) {
        String header = "{\"alg\":\"EdDSA\",\"typ\":\"%s\",\"kid\":\"%s\"}"
                .formatted(type, keys.getFirst().kid());
        String signed = BASE64URL.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + BASE64URL.encodeToString(payload);
        return signed + "." + BASE64URL.encodeToString(sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes both alphabets of Base64: that of the settings and that of a key set.
    private static byte[] decode(String base64) {
        return Base64.getUrlDecoder().decode(base64.strip().replace('+', '-').replace('/', '_'));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The generator takes its private key from the random source; should it ever ask differently, nothing must start.
    private void requireMadeFrom(byte[] seed) {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        if (!Arrays.equals(Arrays.copyOfRange(pkcs8, pkcs8.length - KEY_BYTES, pkcs8.length), seed)) {
            throw new IllegalStateException("The key of day lists was not made from its seed");
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
