package hamgara.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.journal.Sha256;
import hamgara.card.programme.Category;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Plays a terminal without a network: its package, and the journal it writes.
final class OfflineTerminal {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    final Device device;
    final UUID id;
    final String venue;
    long packageVersion;
    long seq;
    Sha256 head = Sha256.NONE;
    private final Map<String, Long> counters = new HashMap<>();

    private OfflineTerminal(Device device, UUID id) {
        this.device = device;
        this.id = id;
        this.venue = device.venue;
    }

    /// A use as the test wants it written.
    record Use(
            String credential,
            String programme,
            Category category,
            Unit unit,
            long amount,
            Instant at,
            long counter,
            String reference) {

        static Use of(World.Holder holder) {
            return new Use(
                    holder.credential(),
                    Db.text("select code from programme where id = ?", holder.programme()),
                    Category.SPORT,
                    Unit.ENTRY,
                    1,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    0,
                    "");
        }

        Use at(Instant when) {
            return new Use(
                    credential,
                    programme,
                    category,
                    unit,
                    amount,
                    when.truncatedTo(ChronoUnit.SECONDS),
                    counter,
                    reference);
        }

        Use counter(long number) {
            return new Use(credential, programme, category, unit, amount, at, number, reference);
        }

        Use amount(long entries) {
            return new Use(credential, programme, category, unit, entries, at, counter, reference);
        }

        Use rials(long rials) {
            return new Use(credential, programme, category, Unit.IRR, rials, at, counter, reference);
        }

        Use of(Category other) {
            return new Use(credential, programme, other, unit, amount, at, counter, reference);
        }

        Use reference(String text) {
            return new Use(credential, programme, category, unit, amount, at, counter, text);
        }
    }

    /// An enrolled terminal of a venue that has just fetched its package.
    static OfflineTerminal ready(String venue) {
        var device = new Device(venue);
        Device.Registered registered = Device.registered(venue, "VALIDATE", "REDEEM", "OFFLINE");
        device.enrol(registered.code()).statusCode(200);
        var terminal = new OfflineTerminal(device, registered.id());
        terminal.fetch();
        return terminal;
    }

    JsonNode fetch() {
        String jws = Api.get(device.account, "/v1/offline-packages/current")
                .statusCode(200)
                .extract()
                .path("jws");
        try {
            JsonNode content =
                    new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]));
            packageVersion = content.path("version").asLong();
            return content;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes the next record of the journal.
    Map<String, String> write(Use use) {
        JournalRecord next = record(use, seq + 1, head);
        seq++;
        head = next.hash();
        return signed(next, device.key);
    }

    JournalRecord record(Use use, long number, Sha256 previous) {
        long counter = use.counter() > 0 ? use.counter() : counters.merge(use.credential(), 1L, Long::sum);
        return new JournalRecord(
                id,
                number,
                previous,
                Sha256.ofText(use.credential()),
                counter,
                use.programme(),
                use.category(),
                use.unit(),
                use.amount(),
                use.at(),
                packageVersion,
                use.reference());
    }

    Map<String, String> signed(JournalRecord record, KeyPair key) {
        return line(record.bytes(), device.key, key);
    }

    /// Bytes under the name of one key, signed by another.
    Map<String, String> line(byte[] bytes, KeyPair named, KeyPair signer) {
        byte[] raw = Base64.getUrlDecoder().decode(Device.publicKey(named));
        String kid = BASE64URL.encodeToString(Arrays.copyOf(Sha256.of(raw).bytes(), 8));
        var other = new Device(venue);
        other.key = signer;
        return Map.of(
                "kid", kid,
                "record", BASE64URL.encodeToString(bytes),
                "signature", BASE64URL.encodeToString(other.sign(bytes)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final ValidatableResponse hand(Map<String, String>... lines) {
        return hand(List.of(lines));
    }

    ValidatableResponse hand(List<Map<String, String>> lines) {
        return Api.post(device.account, Map.of("records", lines), "/v1/offline-batches");
    }

    /// Hands in one use and tells what came of it: state and reason.
    String handed(Use use) {
        var answer = hand(write(use)).statusCode(201).extract();
        String reason = answer.path("results[0].reason");
        String bearer = answer.path("results[0].bearer");
        return answer.path("results[0].state")
                + (reason == null ? "" : " " + reason)
                + (bearer == null ? "" : " " + bearer);
    }
}
