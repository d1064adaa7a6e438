package hamgara.card.terminal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A public Ed25519 key in the 32-byte form of RFC 8032, base64url without padding on the wire.
public final class DeviceKey {

    static final int BYTES = 32;

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int ORDER_BITS_MASK = 0x7f;

    private final byte[] raw;
    private final PublicKey key;

    private DeviceKey(byte[] raw) throws GeneralSecurityException {
        this.raw = raw.clone();
        byte[] spki = Arrays.copyOf(SPKI, SPKI.length + BYTES);
        System.arraycopy(raw, 0, spki, SPKI.length, BYTES);
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    }

    /// Reads the wire form; empty when it is no point of the curve, or one of the few that would sign anything.
    public static Optional<DeviceKey> parse(String text) {
        if (!BASE64URL.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] raw = Base64.getUrlDecoder().decode(text);
        try {
            var key = new DeviceKey(raw);
            boolean canonical =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(raw).equals(text);
            return canonical && !isOfSmallOrder(raw) && key.canVerify() ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    static DeviceKey stored(byte[] raw) {
        try {
            return new DeviceKey(raw);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the owner of this key signed the message; false for whatever is no signature at all.
    public boolean verifies(byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    public byte[] bytes() {
        return raw.clone();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    private boolean canVerify() throws GeneralSecurityException {
        Signature.getInstance("Ed25519").initVerify(key); // some bytes are found to be no point only here
        return true;
    }

    /// The y of a point of order 1, 2, 4 or 8, in every spelling: with such a key a signature proves nothing.
    private static boolean isOfSmallOrder(byte[] raw) {
        byte[] y = raw.clone();
        y[BYTES - 1] &= ORDER_BITS_MASK;
        String hex = HexFormat.of().formatHex(y);
        return hex.matches("0[01](00){31}|e[cde](ff){30}7f")
                || hex.equals("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
                || hex.equals("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    }
}
