package hamgara.card.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest, as 64 hexadecimal digits so that two of them can be compared.
public record Sha256(String hex) {

    static final int BYTES = 32;

    /// What stands before the first record of a journal.
    public static final Sha256 NONE = new Sha256("0".repeat(2 * BYTES));

    public static Sha256 of(byte[] content) {
        try {
            return ofDigest(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Sha256 ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
