package hamgara.card.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts and looks up numbers with the keys of the configuration.
@ApplicationScoped
class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecretKeySpec lookupKey;
    private final String keyId;
    private final String lookupKeyId;
    private final SecureRandom random = new SecureRandom();

    Seal(VaultConfig config) throws GeneralSecurityException {
        byte[] keyBytes = bytes(config.key(), "hamgara.vault.key");
        byte[] lookupBytes = bytes(config.lookupKey(), "hamgara.vault.lookup-key");
        this.key = new SecretKeySpec(keyBytes, "AES");
        this.lookupKey = new SecretKeySpec(lookupBytes, "HmacSHA256");
        this.keyId = id(keyBytes);
        this.lookupKeyId = id(lookupBytes);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(byte[] nonce, byte[] value) {}

    String keyId() {
        return keyId;
    }

    String lookupKeyId() {
        return lookupKeyId;
    }

    /// The row's id is bound in, so that a value moved to another row no longer opens.
    Sealed seal(UUID row, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Sealed(nonce, crypt(Cipher.ENCRYPT_MODE, row, nonce, value.getBytes(StandardCharsets.UTF_8)));
    }

    String open(UUID row, Sealed sealed) {
        return new String(crypt(Cipher.DECRYPT_MODE, row, sealed.nonce(), sealed.value()), StandardCharsets.UTF_8);
    }

    byte[] lookup(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(lookupKey);
            return mac.doFinal((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, UUID row, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(row.getMostSignificantBits())
                    .putLong(row.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base64, String property) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException(property + " must be 32 bytes in Base64");
        }
        return bytes;
    }

    private static String id(byte[] key) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
    }
}
