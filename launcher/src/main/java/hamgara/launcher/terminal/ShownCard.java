package hamgara.launcher.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A printed or displayed card whose signature was checked: `HG1:`, Base45, COSE_Sign1, claims.
///
/// @param digest SHA-256 of the text, by which journals and packages name it
/// @param programme code of the programme, or the first bytes of its SHA-256 where the code is long
record ShownCard(String digest, Instant issuedAt, Instant expiresAt, Object programme) {

    private static final String PREFIX = "HG1:";
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int LONGEST = 1024;
    private static final long EXPIRES = 4;
    private static final long ISSUED = 6;
    private static final long PROGRAMME = -65537;

    /// Empty when none of the keys has signed this text.
    static Optional<ShownCard> read(String text, List<byte[]> keys) {
        if (!text.startsWith(PREFIX) || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (!(Cbor.read(ByteBuffer.wrap(base45(text.substring(PREFIX.length())))) instanceof Object[] message)
                    || message.length != 4
                    || !(message[0] instanceof byte[] header)
                    || !(message[2] instanceof byte[] payload)
                    || !(message[3] instanceof byte[] signature)) {
                return Optional.empty();
            }
            byte[] signed = Cbor.array("Signature1", header, new byte[0], payload);
            if (keys.stream().noneMatch(key -> Ed25519.verifies(key, signed, signature))) {
                return Optional.empty();
            }
            return claims(text, payload);
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether the claim of the programme means this code.
    boolean isOf(String code) {
        return switch (programme) {
            case String told -> told.equals(code);
            case byte[] start ->
                Arrays.equals(
                        start, Arrays.copyOf(Ed25519.sha256(code.getBytes(StandardCharsets.UTF_8)), start.length));
            default -> false;
        };
    }

    private static Optional<ShownCard> claims(String text, byte[] payload) {
        return Cbor.read(ByteBuffer.wrap(payload)) instanceof Map<?, ?> claims
                        && claims.get(EXPIRES) instanceof Long expires
                        && claims.get(ISSUED) instanceof Long issued
                        && claims.get(PROGRAMME) != null
                ? Optional.of(new ShownCard(
                        HexFormat.of().formatHex(Ed25519.sha256(text.getBytes(StandardCharsets.UTF_8))),
                        Instant.ofEpochSecond(issued),
                        Instant.ofEpochSecond(expires),
                        claims.get(PROGRAMME)))
                : Optional.empty();
    }

    private static byte[] base45(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            int digits = Math.min(3, text.length() - i);
            int value = 0;
            for (int j = digits - 1; j >= 0; j--) {
                int digit = BASE45.indexOf(text.charAt(i + j));
                if (digit < 0) {
                    throw new IllegalArgumentException("not Base45");
                }
                value = value * BASE45.length() + digit;
            }
            if (digits == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
