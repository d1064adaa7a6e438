package hamgara.card.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
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

    /// By id, the one in use first.
    private final SequencedMap<String, SecretKeySpec> keys;

    private final SequencedMap<String, SecretKeySpec> lookupKeys;
    private final SecureRandom random = new SecureRandom();

    Seal(VaultConfig config) throws GeneralSecurityException {
        this.keys = keys(config.key(), "AES", "hamgara.vault.key");
        this.lookupKeys = keys(config.lookupKey(), "HmacSHA256", "hamgara.vault.lookup-key");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(String keyId, byte[] nonce, byte[] value) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Lookup(String keyId, byte[] digest) {}

    String keyId() {
        return keys.firstEntry().getKey();
    }

    String lookupKeyId() {
        return lookupKeys.firstEntry().getKey();
    }

    Set<String> keyIds() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    Set<String> lookupKeyIds() {
        return Collections.unmodifiableSet(lookupKeys.keySet());
    }

    /// Under the key in use. The row's id is bound in, so that a value moved to another row no longer opens.
    Sealed seal(UUID row, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Map.Entry<String, SecretKeySpec> key = keys.firstEntry();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key.getValue(), row, nonce, value.getBytes(StandardCharsets.UTF_8));
        return new Sealed(key.getKey(), nonce, sealed);
    }

    String open(UUID row, Sealed sealed) {
        SecretKeySpec key = keys.get(sealed.keyId());
        if (key == null) {
            throw new IllegalStateException("No key " + sealed.keyId() + " in hamgara.vault.key");
        }
        byte[] value = crypt(Cipher.DECRYPT_MODE, key, row, sealed.nonce(), sealed.value());
        return new String(value, StandardCharsets.UTF_8);
    }

    /// The digests a value may be stored under, that of the key in use first.
    List<Lookup> lookups(String kind, String value) {
        return lookupKeys.entrySet().stream()
                .map(key -> new Lookup(key.getKey(), digest(key.getValue(), kind + ":" + value)))
                .toList();
    }

    private static byte[] digest(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, SecretKeySpec key, UUID row, byte[] nonce, byte[] input) {
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

    private static SequencedMap<String, SecretKeySpec> keys(List<String> texts, String algorithm, String property)
            throws GeneralSecurityException {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        for (String base64 : texts) {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length != 32) {
                throw new IllegalArgumentException(property + " must be 32 bytes in Base64");
            }
            keys.put(id(bytes), new SecretKeySpec(bytes, algorithm));
        }
        return Collections.unmodifiableSequencedMap(keys);
    }

    private static String id(byte[] key) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
    }
}
