package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Sha256;
import hamgara.card.terminal.DeviceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The bytes that the guide for partner venues shows are the bytes that the service takes.
class OfflineGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "partner-venue.md");

    @Test
    void showsRecordsThatAreTaken() throws IOException {
        String guide = Files.readString(GUIDE);
        String example = guide.substring(guide.indexOf("publicKey  "));
        List<byte[]> records = all(example, "record [12]\\s+([0-9a-f\\s]+)").stream()
                .map(hex -> HexFormat.of().parseHex(hex.replaceAll("\\s", "")))
                .toList();
        List<String> digests = all(example, "sha256\\s+([0-9a-f]{64})");
        List<String> signatures = all(example, "signature\\s+([A-Za-z0-9_-]{86})");
        DeviceKey key = DeviceKey.parse(
                        all(example, "publicKey\\s+([A-Za-z0-9_-]{43})").getFirst())
                .orElseThrow();

        assertThat(records).hasSize(2);
        Sha256 previous = Sha256.NONE;
        for (int i = 0; i < 2; i++) {
            JournalRecord use = JournalRecord.read(records.get(i)).orElseThrow();
            assertThat(use.seq()).isEqualTo(i + 1);
            assertThat(use.previous()).isEqualTo(previous);
            assertThat(use.credential()).isEqualTo(Sha256.ofText("HG1:EXAMPLE"));
            assertThat(use.hash().hex()).isEqualTo(digests.get(i));
            assertThat(key.verifies(records.get(i), Base64.getUrlDecoder().decode(signatures.get(i))))
                    .isTrue();
            previous = use.hash();
        }
        assertThat(all(example, "kid\\s+([A-Za-z0-9_-]{11})"))
                .containsExactly(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(Sha256.of(key.bytes()).bytes(), 8)));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
