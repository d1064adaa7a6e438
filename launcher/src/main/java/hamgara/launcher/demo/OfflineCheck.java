package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// What a partner's terminal does without a network: it checks the signature of a card with the public keys it fetched
/// before. Written from docs/partner-venue.md, without code of the services.
final class OfflineCheck {

    private static final String PREFIX = "HG1:";
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final byte[] ED25519_KEY_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] SIGNED_HEAD = "\u0084jSignature1".getBytes(StandardCharsets.ISO_8859_1);

    private OfflineCheck() {}

    static boolean isGenuine(String credential, JsonNode keySet) {
        if (!credential.startsWith(PREFIX)) {
            return false;
        }
        var message = ByteBuffer.wrap(base45(credential.substring(PREFIX.length())));
        message.position(2); // tag of COSE_Sign1, array of four
        byte[] header = bytes(message);
        message.get(); // the empty map of unprotected headers
        byte[] payload = bytes(message);
        byte[] signature = bytes(message);
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(SIGNED_HEAD);
        append(signed, header);
        append(signed, new byte[0]);
        append(signed, payload);
        for (JsonNode key : keySet.path("keys")) {
            if (verifies(key.path("x").asText(), signed.toByteArray(), signature)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifies(String x, byte[] signed, byte[] signature) {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(x);
            byte[] encoded = ByteBuffer.allocate(ED25519_KEY_HEAD.length + raw.length)
                    .put(ED25519_KEY_HEAD)
                    .put(raw)
                    .array();
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// The next byte string of the message (CBOR major type 2).
    private static byte[] bytes(ByteBuffer message) {
        int head = message.get() & 0xff;
        int length = switch (head) {
            case 0x58 -> message.get() & 0xff;
            case 0x59 -> message.getShort() & 0xffff;
            default -> head - 0x40;
        };
        byte[] bytes = new byte[length];
        message.get(bytes);
        return bytes;
    }

    private static void append(ByteArrayOutputStream out, byte[] bytes) {
        if (bytes.length < 24) {
            out.write(0x40 + bytes.length);
        } else if (bytes.length < 256) {
            out.write(0x58);
            out.write(bytes.length);
        } else {
            out.write(0x59);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
        }
        out.writeBytes(bytes);
    }

    private static byte[] base45(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int digits = Math.min(3, text.length() - i);
            int value = 0;
            for (int j = digits - 1; j >= 0; j--) {
                value = value * BASE45.length() + BASE45.indexOf(text.charAt(i + j));
            }
            if (digits == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
