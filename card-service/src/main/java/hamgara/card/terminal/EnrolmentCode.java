package hamgara.card.terminal;

import hamgara.kit.text.Digits;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;

/// The one-time code of a terminal: twelve letters and digits that are not mistaken for each other, 60 bits.
record EnrolmentCode(String text) {

    static final int HANDSHAKE_VERSION = 1;
    static final String PATH = "/v1/terminals/enrol";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    /// Derived anew whenever it is shown, so that it stands nowhere.
    static EnrolmentCode derive(Mac key, UUID terminal, int number) {
        byte[] digest = key.doFinal(("terminal-enrolment " + terminal + " " + number).getBytes(StandardCharsets.UTF_8));
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(digest[i] & 31));
        }
        return new EnrolmentCode(text.toString());
    }

    /// As people type it: with spaces and hyphens, small letters, digits of any script, O for 0 and I or L for 1.
    static EnrolmentCode typed(String text) {
        return new EnrolmentCode(Digits.typedNumber(text)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("terminal " + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the device signs with its new key.
    byte[] proofMessage() {
        return ("hamgara terminal-enrol 1 " + text).getBytes(StandardCharsets.UTF_8);
    }

    /// In three groups of four, as printed.
    String grouped() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    /// The text of the QR.
    String handshake() {
        return "{\"handshakeVersion\":%d,\"path\":\"%s\",\"code\":\"%s\"}"
                .formatted(HANDSHAKE_VERSION, PATH, grouped());
    }
}
