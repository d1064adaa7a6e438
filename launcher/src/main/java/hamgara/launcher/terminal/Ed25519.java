package hamgara.launcher.terminal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// Signs and checks with what the JDK has.
final class Ed25519 {

    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;
    private static final int KID_BYTES = 8;

    private Ed25519() {}

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new TerminalFailure("no Ed25519 here", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new TerminalFailure("cannot sign", e);
        }
    }

    /// @param raw the public key in its 32-byte form
    static boolean verifies(byte[] raw, byte[] message, byte[] signed) {
        try {
            byte[] encoded = ByteBuffer.allocate(HEAD.length + raw.length)
                    .put(HEAD)
                    .put(raw)
                    .array();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// The 32 bytes at the end of the key's X.509 form.
    static byte[] raw(byte[] spki) {
        return Arrays.copyOfRange(spki, spki.length - KEY_BYTES, spki.length);
    }

    static String kid(byte[] raw) {
        return base64url(Arrays.copyOf(sha256(raw), KID_BYTES));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new TerminalFailure("no SHA-256 here", e);
        }
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
