package hamgara.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// Checks a card's credential as a venue without a connection would: with a published key and nothing of the platform's
/// code.
///
/// The text is `HG1:` and the Base45 (RFC 9285) of a COSE_Sign1 (RFC 9052) with EdDSA.
final class Credential {

    private static final String PREFIX = "HG1:";
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BYTE_STRING = 2;

    private Credential() {}

    /// Whether one of the keys of a JWK Set has signed it.
    static boolean isSigned(String text, JsonNode keySet) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        ByteBuffer message = ByteBuffer.wrap(decoded(text.substring(PREFIX.length())));
        // tag 18, then an array of four: protected header, unprotected header, payload, signature
        if ((message.get() & 0xff) != 0xd2 || (message.get() & 0xff) != 0x84) {
            return false;
        }
        byte[] header = byteString(message);
        if ((message.get() & 0xff) != 0xa0) {
            return false;
        }
        byte[] payload = byteString(message);
        byte[] signature = byteString(message);
        var signed = new ByteArrayOutputStream();
        signed.write(0x84);
        signed.write(0x6a);
        signed.writeBytes("Signature1".getBytes(StandardCharsets.US_ASCII));
        append(signed, header);
        append(signed, new byte[0]);
        append(signed, payload);
        for (JsonNode key : keySet.path("keys")) {
            if (verifies(key, signed.toByteArray(), signature)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifies(JsonNode key, byte[] signed, byte[] signature) {
        try {
            byte[] littleEndian = Base64.getUrlDecoder().decode(key.path("x").asText());
            byte[] y = new byte[littleEndian.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = littleEndian[y.length - 1 - i];
            }
            boolean xIsOdd = (y[0] & 0x80) != 0;
            y[0] &= 0x7f;
            var point = new EdECPoint(xIsOdd, new BigInteger(1, y));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (SignatureException _) {
            return false; // not even the form of a signature
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] byteString(ByteBuffer from) {
        int head = from.get() & 0xff;
        if (head >> 5 != BYTE_STRING) {
            throw new IllegalArgumentException("no byte string but " + head);
        }
        int length = head & 0x1f;
        if (length == 24) {
            length = from.get() & 0xff;
        } else if (length == 25) {
            length = from.getShort() & 0xffff;
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static void append(ByteArrayOutputStream to, byte[] bytes) {
        if (bytes.length < 24) {
            to.write(0x40 + bytes.length);
        } else if (bytes.length < 256) {
            to.write(0x58);
            to.write(bytes.length);
        } else {
            to.write(0x59);
            to.write(bytes.length >> 8);
            to.write(bytes.length);
        }
        to.writeBytes(bytes);
    }

    /// Three letters are two bytes, two letters one.
    private static byte[] decoded(String text) {
        byte[] bytes = new byte[text.length() / 3 * 2 + text.length() % 3 / 2];
        int at = 0;
        for (int i = 0; i < text.length(); i += 3) {
            int value = digit(text, i) + 45 * digit(text, i + 1);
            if (i + 2 < text.length()) {
                value += 45 * 45 * digit(text, i + 2);
                bytes[at++] = (byte) (value >> 8);
            }
            bytes[at++] = (byte) value;
        }
        return Arrays.copyOf(bytes, at);
    }

    private static int digit(String text, int at) {
        int digit = BASE45.indexOf(text.charAt(at));
        if (digit < 0) {
            throw new IllegalArgumentException("not Base45: " + text.charAt(at));
        }
        return digit;
    }
}
