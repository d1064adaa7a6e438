package hamgara.forum.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fills parts of one size with lines and hands each over when it is full; only one is in memory.
final class PartWriter {

    private static final int SIZE = 256 * 1024;

    private final Shelf shelf;
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(SIZE);
    private int no;

    /// Where parts go.
    interface Shelf {
        void put(int no, byte[] content);
    }

    PartWriter(Shelf shelf) {
        this.shelf = shelf;
    }

    void write(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        part.writeBytes(bytes);
        if (part.size() >= SIZE) {
            handOver();
        }
    }

    /// Hands the rest over; answers with the SHA-256 of the whole.
    String end() {
        if (part.size() > 0) {
            handOver();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void handOver() {
        shelf.put(++no, part.toByteArray());
        part.reset();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
