package hamgara.card.rotating;

import hamgara.card.credential.Base45;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// A token as it was shown: `HR1:` and Base45 of handle (16 bytes), step (4 bytes) and digest (8 bytes).
@SuppressWarnings("ArrayRecordComponent") // never compared
record Token(byte[] handle, long step, byte[] digest) {

    private static final int HANDLE_BYTES = 16;
    private static final int DIGEST_BYTES = 8;
    private static final int BYTES = HANDLE_BYTES + Integer.BYTES + DIGEST_BYTES;

    static Optional<Token> of(String text) {
        if (!text.startsWith(RotatingTokens.PREFIX) || text.length() > 2 * BYTES) {
            return Optional.empty();
        }
        return Base45.decode(text.substring(RotatingTokens.PREFIX.length()))
                .filter(bytes -> bytes.length == BYTES)
                .map(bytes -> new Token(
                        Arrays.copyOf(bytes, HANDLE_BYTES),
                        ByteBuffer.wrap(bytes, HANDLE_BYTES, Integer.BYTES).getInt() & 0xffff_ffffL,
                        Arrays.copyOfRange(bytes, HANDLE_BYTES + Integer.BYTES, BYTES)));
    }
}
