package hamgara.card.rotating;

/// What a phone needs to make tokens.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RotatingKey(byte[] handle, byte[] key) {

    @Override
    public String toString() {
        return "RotatingKey[not shown]";
    }
}
