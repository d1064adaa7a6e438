package hamgara.launcher.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The little of CBOR (RFC 8949) that cards and journals use: whole numbers, byte strings, text, in the shortest form.
final class Cbor {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private Cbor() {}

    /// Writes an array of Long, byte[] and String.
    static byte[] array(Object... items) {
        var out = new ByteArrayOutputStream();
        head(out, ARRAY, items.length);
        for (Object item : items) {
            switch (item) {
                case Long number -> head(out, UNSIGNED, number);
                case byte[] bytes -> {
                    head(out, BYTES, bytes.length);
                    out.writeBytes(bytes);
                }
                case String text -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    head(out, TEXT, bytes.length);
                    out.writeBytes(bytes);
                }
                default -> throw new IllegalArgumentException(item.getClass().getName());
            }
        }
        return out.toByteArray();
    }

    /// Reads one item: Long, byte[], String, Object[] or a Map with Long keys. A tag is passed over.
    static Object read(ByteBuffer in) {
        int head = in.get() & 0xff;
        long value = value(in, head & 0x1f);
        return switch (head >> 5) {
            case UNSIGNED -> value;
            case NEGATIVE -> -1 - value;
            case BYTES -> bytes(in, value);
            case TEXT -> new String(bytes(in, value), StandardCharsets.UTF_8);
            case ARRAY -> {
                var items = new Object[small(in, value)];
                for (int i = 0; i < items.length; i++) {
                    items[i] = read(in);
                }
                yield items;
            }
            case MAP -> {
                Map<Object, Object> map = new HashMap<>();
                for (int i = small(in, value); i > 0; i--) {
                    Object key = read(in);
                    map.put(key, read(in));
                }
                yield map;
            }
            case TAG -> read(in);
            default -> throw new IllegalArgumentException("not expected in a card");
        };
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

    private static long value(ByteBuffer in, int form) {
        return switch (form) {
            case 24 -> in.get() & 0xff;
            case 25 -> in.getShort() & 0xffff;
            case 26 -> in.getInt() & 0xffff_ffffL;
            case 27 -> in.getLong();
            default -> {
                if (form > 27) {
                    throw new IllegalArgumentException("a length that is not told");
                }
                yield form;
            }
        };
    }

    private static byte[] bytes(ByteBuffer in, long length) {
        var bytes = new byte[small(in, length)];
        in.get(bytes);
        return bytes;
    }

    private static int small(ByteBuffer in, long length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("longer than the card");
        }
        return (int) length;
    }
}
