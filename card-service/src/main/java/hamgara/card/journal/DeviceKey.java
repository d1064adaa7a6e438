package hamgara.card.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The Ed25519 public key of a terminal, in its 32-byte form of RFC 8032.
public final class DeviceKey {

    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;
    private static final int KID_BYTES = 8;

    private final PublicKey key;
    private final String kid;

    private DeviceKey(PublicKey key, String kid) {
        this.key = key;
        this.kid = kid;
    }

    public static DeviceKey of(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        try {
            byte[] encoded = ByteBuffer.allocate(HEAD.length + KEY_BYTES)
                    .put(HEAD)
                    .put(raw)
                    .array();
            return new DeviceKey(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)), kid(raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Base64url of the first eight bytes of the key's SHA-256, as for the keys of credentials.
    public String kid() {
        return kid;
    }

    public boolean hasSigned(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // not the bytes of a signature at all
        }
    }

    private static String kid(byte[] raw) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Sha256.of(raw).bytes(), KID_BYTES));
    }
}
