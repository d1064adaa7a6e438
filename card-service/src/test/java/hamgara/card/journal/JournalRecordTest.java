package hamgara.card.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.card.programme.Category;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalRecordTest {

    private static final JournalRecord USE = new JournalRecord(
            UUID.fromString("0190b0a0-7c4e-7abc-8def-0123456789ab"),
            1,
            Sha256.NONE,
            Sha256.ofText("HG1:EXAMPLE"),
            1,
            "CARD-YOUTH",
            Category.SPORT,
            JournalRecord.Unit.ENTRY,
            1,
            Instant.parse("2026-11-23T10:00:00Z"),
            7,
            "gate-1-0001");

    @Test
    void isWrittenAsTheDocumentationShows() {
        assertThat(HexFormat.of().formatHex(USE.bytes()))
                .isEqualTo(
                        "8d" // an array of thirteen
                                + "63484a31" // "HJ1"
                                + "500190b0a07c4e7abc8def0123456789ab" // terminal
                                + "01" // seq
                                + "5820" + "00".repeat(32) // previous
                                + "5820" + Sha256.ofText("HG1:EXAMPLE").hex() // credential
                                + "01" // counter
                                + "6a434152442d594f555448" // "CARD-YOUTH"
                                + "6553504f5254" // "SPORT"
                                + "65454e545259" // "ENTRY"
                                + "01" // amount
                                + "1a6b040ea0" // 2026-11-23T10:00:00Z
                                + "07" // package version
                                + "6b676174652d312d30303031"); // "gate-1-0001"
    }

    @Test
    void readsWhatItWrote() {
        assertThat(JournalRecord.read(USE.bytes())).contains(USE);
        JournalRecord large = new JournalRecord(
                USE.terminal(),
                JournalRecord.LARGEST_NUMBER,
                USE.hash(),
                USE.credential(),
                70_000,
                USE.programme(),
                Category.CULTURE,
                JournalRecord.Unit.IRR,
                5_000_000_000L,
                USE.occurredAt(),
                300,
                "");
        assertThat(JournalRecord.read(large.bytes())).contains(large);
    }

    @Test
    void noChangedByteReadsAsTheSameRecord() {
        byte[] bytes = USE.bytes();
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(JournalRecord.read(changed)).as("byte " + i).isNotEqualTo(java.util.Optional.of(USE));
            }
        }
    }

    @Test
    void nothingCutOffOrAddedIsARecord() {
        byte[] bytes = USE.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(JournalRecord.read(Arrays.copyOf(bytes, length))).isEmpty();
        }
        assertThat(JournalRecord.read(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
        assertThat(JournalRecord.read(new byte[10_000])).isEmpty();
    }

    @Test
    void aNumberInALongerFormThanNeededIsNotARecord() {
        String hex = HexFormat.of().formatHex(USE.bytes());
        String longer = hex.replace("500190b0a07c4e7abc8def0123456789ab01", "500190b0a07c4e7abc8def0123456789ab1801");
        assertThat(longer).isNotEqualTo(hex);
        assertThat(JournalRecord.read(HexFormat.of().parseHex(longer))).isEmpty();
    }

    @Test
    void hasNoRoomForNamesOrNothing() {
        assertThatThrownBy(() -> withReference("خانم نمونه")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withReference("two words")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withReference("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThat(withReference("").reference()).isEmpty();
    }

    @Test
    void isSignedByTheDevicesKeyAlone() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        DeviceKey key = DeviceKey.of(raw(pair));
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(USE.bytes());
        byte[] signature = signer.sign();

        assertThat(key.hasSigned(USE.bytes(), signature)).isTrue();
        assertThat(DeviceKey.of(raw(other)).hasSigned(USE.bytes(), signature)).isFalse();
        assertThat(key.hasSigned(withReference("another").bytes(), signature)).isFalse();
        assertThat(key.hasSigned(USE.bytes(), new byte[64])).isFalse();
        assertThat(key.hasSigned(USE.bytes(), new byte[3])).isFalse();
        assertThat(key.kid()).hasSize(11).isNotEqualTo(DeviceKey.of(raw(other)).kid());
    }

    @Test
    void hasItsPlaceByNumberAndByTheRecordBefore() {
        assertThat(Place.of(USE, 0, Sha256.NONE)).isEqualTo(Place.NEXT);
        assertThat(Place.of(USE, 1, USE.hash())).isEqualTo(Place.EARLIER);
        assertThat(Place.of(numbered(2, USE.hash()), 1, USE.hash())).isEqualTo(Place.NEXT);
        assertThat(Place.of(numbered(2, Sha256.NONE), 1, USE.hash())).isEqualTo(Place.FORKED);
        assertThat(Place.of(numbered(3, USE.hash()), 1, USE.hash())).isEqualTo(Place.AHEAD);
    }

    private static byte[] raw(KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    }

    private static JournalRecord withReference(String reference) {
        return new JournalRecord(
                USE.terminal(),
                USE.seq(),
                USE.previous(),
                USE.credential(),
                USE.counter(),
                USE.programme(),
                USE.category(),
                USE.unit(),
                USE.amount(),
                USE.occurredAt(),
                USE.packageVersion(),
                reference);
    }

    private static JournalRecord numbered(long seq, Sha256 previous) {
        return new JournalRecord(
                USE.terminal(),
                seq,
                previous,
                USE.credential(),
                USE.counter(),
                USE.programme(),
                USE.category(),
                USE.unit(),
                USE.amount(),
                USE.occurredAt(),
                USE.packageVersion(),
                USE.reference());
    }
}
