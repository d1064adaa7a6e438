package hamgara.card.journal;

import hamgara.card.programme.Category;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Writes and reads records as a CBOR array of thirteen in the shortest form (RFC 8949, 4.2.1).
final class JournalBytes {

    /// Stands first in every record, so that a signature for a record can never be one for something else.
    static final String FORM = "HJ1";

    static final int LONGEST = 512;

    private static final int UNSIGNED = 0;
    private static final int BYTE_STRING = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int ITEMS = 13;

    private JournalBytes() {}

    static byte[] write(JournalRecord use) {
        var out = new ByteArrayOutputStream();
        head(out, ARRAY, ITEMS);
        text(out, FORM);
        UUID terminal = use.terminal();
        bytes(
                out,
                ByteBuffer.allocate(16)
                        .putLong(terminal.getMostSignificantBits())
                        .putLong(terminal.getLeastSignificantBits())
                        .array());
        head(out, UNSIGNED, use.seq());
        bytes(out, use.previous().bytes());
        bytes(out, use.credential().bytes());
        head(out, UNSIGNED, use.counter());
        text(out, use.programme());
        text(out, use.category().name());
        text(out, use.unit().name());
        head(out, UNSIGNED, use.amount());
        head(out, UNSIGNED, use.occurredAt().getEpochSecond());
        head(out, UNSIGNED, use.packageVersion());
        text(out, use.reference());
        return out.toByteArray();
    }

    static Optional<JournalRecord> read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(ByteBuffer.wrap(bytes))).filter(use -> Arrays.equals(write(use), bytes));
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static JournalRecord parse(ByteBuffer in) {
        if (head(in, ARRAY) != ITEMS || !text(in).equals(FORM)) {
            throw new IllegalArgumentException(FORM);
        }
        byte[] terminal = bytes(in, BYTE_STRING);
        if (terminal.length != 16) {
            throw new IllegalArgumentException("terminal");
        }
        var id = ByteBuffer.wrap(terminal);
        return new JournalRecord(
                new UUID(id.getLong(), id.getLong()),
                number(in),
                Sha256.ofDigest(bytes(in, BYTE_STRING)),
                Sha256.ofDigest(bytes(in, BYTE_STRING)),
                number(in),
                text(in),
                Category.valueOf(text(in)),
                JournalRecord.Unit.valueOf(text(in)),
                number(in),
                Instant.ofEpochSecond(number(in)),
                number(in),
                text(in));
    }

    private static long number(ByteBuffer in) {
        long number = head(in, UNSIGNED);
        if (number < 0 || number > JournalRecord.LARGEST_NUMBER) {
            throw new IllegalArgumentException("number");
        }
        return number;
    }

    private static void head(ByteArrayOutputStream out, int major, long value) {
        int type = major << 5;
        if (value < 24) {
            out.write(type | (int) value);
        } else if (value <= 0xff) {
            out.write(type | 24);
            out.write((int) value);
        } else if (value <= 0xffff) {
            out.write(type | 25);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
        } else if (value <= 0xffff_ffffL) {
            out.write(type | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) value).array());
        } else {
            out.write(type | 27);
            out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
        }
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        head(out, BYTE_STRING, bytes.length);
        out.writeBytes(bytes);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(out, TEXT, bytes.length);
        out.writeBytes(bytes);
    }

    private static long head(ByteBuffer in, int major) {
        int head = in.get() & 0xff;
        if (head >> 5 != major) {
            throw new IllegalArgumentException("type");
        }
        int form = head & 0x1f;
        return switch (form) {
            case 24 -> in.get() & 0xff;
            case 25 -> in.getShort() & 0xffff;
            case 26 -> in.getInt() & 0xffff_ffffL;
            case 27 -> in.getLong();
            default -> {
                if (form > 27) {
                    throw new IllegalArgumentException("length");
                }
                yield form;
            }
        };
    }

    private static byte[] bytes(ByteBuffer in, int major) {
        long length = head(in, major);
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("length");
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in, TEXT), StandardCharsets.UTF_8);
    }
}
