package hamgara.launcher.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// A terminal that lets people in while there is no network, and settles up when it is back.
///
/// It keeps four files in its folder: its key, who it is, the last package, and the journal. Everything it needs at the
/// door is in them; a restart or a power cut costs nothing.
public final class ReferenceTerminal implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Path folder;
    private final Gateway gateway;
    private final Clock clock;
    private final Device device;
    private final JournalFile journal;
    private OfflinePackage rules;

    private ReferenceTerminal(
            Path folder, Gateway gateway, Clock clock, Device device, JournalFile journal, OfflinePackage rules) {
        this.folder = folder;
        this.gateway = gateway;
        this.clock = clock;
        this.device = device;
        this.journal = journal;
        this.rules = rules;
    }

    /// What the person at the door is told.
    ///
    /// @param reason why not; empty when they may go in
    /// @param reference of the use, which is in the journal by now; empty when they may not
    public record Answer(boolean letIn, String reason, String reference) {}

    /// What the platform made of the journal.
    ///
    /// @param acknowledgedThrough number of the last record that is decided
    /// @param accepted those of this sync that were accepted, shortfalls too
    /// @param rejected those of this sync that were rejected
    public record Settled(long acknowledgedThrough, int accepted, int rejected) {}

    /// Makes a key, shows its public half together with the one-time code of the venue, and fetches the first package.
    public static ReferenceTerminal enrol(
            Path folder, String address, Supplier<String> accessToken, String code, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new TerminalFailure("cannot write " + folder, e); // before the one-time code is spent
        }
        var gateway = new Gateway(address, accessToken);
        KeyPair pair = Ed25519.newPair();
        byte[] raw = Ed25519.raw(pair.getPublic().getEncoded());
        String bare = code.replace("-", "");
        JsonNode terminal = gateway.post(
                "/v1/terminals/enrol",
                Map.of(
                        "code", code,
                        "publicKey", Ed25519.base64url(raw),
                        "proof",
                                Ed25519.base64url(Ed25519.sign(
                                        pair.getPrivate(),
                                        ("hamgara terminal-enrol 1 " + bare).getBytes(StandardCharsets.US_ASCII)))));
        var device = new Device(UUID.fromString(terminal.path("id").asText()), raw, pair.getPrivate());
        device.keep(folder);
        JsonNode keySet = gateway.get("/v1/credential-keys");
        List<byte[]> keys = keySet.path("keys").findValuesAsText("x").stream()
                .map(Base64.getUrlDecoder()::decode)
                .toList();
        OfflinePackage rules = fetch(folder, gateway, device, keys);
        return new ReferenceTerminal(
                folder, gateway, clock, device, JournalFile.open(folder.resolve("journal"), raw), rules);
    }

    /// Goes on from what the folder holds; needs no network.
    public static ReferenceTerminal open(Path folder, String address, Supplier<String> accessToken, Clock clock) {
        Device device = Device.kept(folder);
        try {
            String[] kept = Files.readString(folder.resolve("package")).split("\n", -1);
            OfflinePackage rules = OfflinePackage.read(
                            kept[0],
                            device.id().toString(),
                            List.of(Base64.getUrlDecoder().decode(kept[1])))
                    .orElseThrow(() -> new TerminalFailure("the package on the disk was changed"));
            return new ReferenceTerminal(
                    folder,
                    new Gateway(address, accessToken),
                    clock,
                    device,
                    JournalFile.open(folder.resolve("journal"), device.publicKey()),
                    rules);
        } catch (IOException e) {
            throw new TerminalFailure("the terminal has not enrolled", e);
        }
    }

    /// Fetches the newest package; to be called whenever there is a network, at least once a day.
    public void renew() {
        rules = fetch(folder, gateway, device, rules.keys());
    }

    /// Takes one entry of a card that is shown, by the package alone. A yes is in the journal before it is answered.
    public Answer redeemOffline(String credential) {
        return take(credential, "ENTRY", 1);
    }

    /// Takes current rials out of the purse that the holder of a card set aside, in the same way.
    public Answer payOffline(String credential, long rials) {
        return take(credential, "IRR", rials);
    }

    private Answer take(String credential, String unit, long amount) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<ShownCard> shown = ShownCard.read(credential, rules.keys());
        if (shown.isEmpty()) {
            return new Answer(false, "NOT_GENUINE", "");
        }
        ShownCard card = shown.get();
        var wish = new DoorRules.Wish(card, programme(card, unit, now), unit, amount, now);
        String reason = new DoorRules(rules, journal.entries()).obstacle(wish);
        if (!reason.isEmpty()) {
            return new Answer(false, reason, "");
        }
        String reference = "offline-" + UUID.randomUUID();
        byte[] record = Cbor.array(
                "HJ1",
                device.idBytes(),
                journal.nextSeq(),
                HexFormat.of().parseHex(journal.head()),
                HexFormat.of().parseHex(card.digest()),
                usesOf(card.digest()) + 1,
                wish.programme(),
                rules.category(),
                unit,
                amount,
                now.getEpochSecond(),
                rules.version(),
                reference);
        String line = Ed25519.base64url(record) + "." + Ed25519.base64url(Ed25519.sign(device.key(), record));
        journal.append(JournalEntry.read(line).orElseThrow());
        return new Answer(true, "", reference);
    }

    /// Sends what is not acknowledged, as often as it takes. Cut off in between, the next call goes on.
    public Settled sync() {
        JsonNode state = gateway.post("/v1/offline-batches", Map.of("records", List.of()));
        int accepted = 0;
        int rejected = 0;
        long through = state.path("acknowledgedThrough").asLong();
        while (through < journal.nextSeq() - 1) {
            long after = through;
            List<Map<String, String>> part = journal.entries().stream()
                    .filter(entry -> entry.seq() > after)
                    .limit(AT_ONCE)
                    .map(this::wire)
                    .toList();
            JsonNode answer = gateway.post("/v1/offline-batches", Map.of("records", part));
            accepted += answer.path("accepted").asInt()
                    + answer.path("acceptedShortfall").asInt();
            rejected += answer.path("rejected").asInt();
            through = answer.path("acknowledgedThrough").asLong();
            if (through == after) {
                throw new TerminalFailure("the platform knows another history: " + answer.path("results"));
            }
        }
        return new Settled(through, accepted, rejected);
    }

    @Override
    public void close() {
        journal.close();
    }

    /// Entries are the card's programme's to give, rials those of the purse's.
    private String programme(ShownCard card, String unit, Instant now) {
        return unit.equals("IRR")
                ? rules.purse(card.digest(), unit, now).path("programme").asText()
                : rules.programme(card).orElse("");
    }

    private long usesOf(String digest) {
        return journal.entries().stream()
                .filter(entry -> entry.credential().equals(digest))
                .count();
    }

    private Map<String, String> wire(JournalEntry entry) {
        return Map.of(
                "kid", Ed25519.kid(device.publicKey()),
                "record", Ed25519.base64url(entry.record()),
                "signature", Ed25519.base64url(entry.signature()));
    }

    private static OfflinePackage fetch(Path folder, Gateway gateway, Device device, List<byte[]> keys) {
        String jws = gateway.get("/v1/offline-packages/current").path("jws").asText();
        for (byte[] key : keys) {
            Optional<OfflinePackage> rules =
                    OfflinePackage.read(jws, device.id().toString(), List.of(key));
            if (rules.isPresent()) {
                Device.keep(folder.resolve("package"), jws + "\n" + Ed25519.base64url(key));
                return rules.get();
            }
        }
        throw new TerminalFailure("the package is not signed by a known key");
    }
}
