package hamgara.card.rotating;

import hamgara.card.secret.SecretCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Gives phones their keys and checks the tokens they show.
///
/// A token names the step of 30 seconds it was made in and carries the first 8 bytes of an HMAC-SHA-256 over handle and
/// step. The step now, the one before and the one after are taken, for clocks that are a little off. Looking at a token
/// uses nothing up; a use takes its step, and that step and all before it are refused for ever.
@ApplicationScoped
public class RotatingTokens {

    public static final String PREFIX = "HR1:";
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final int HANDLE_BYTES = 16;
    private static final int DIGEST_BYTES = 8;

    private final KeyRows rows;
    private final SecretCodes secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RotatingTokens(KeyRows rows, SecretCodes secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public RotatingKey issue(UUID card) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        rows.store(card, handle, clock.instant());
        return new RotatingKey(handle, key(card, handle));
    }

    /// Empty for whatever no phone of ours made. A forged token counts against the phone it names.
    @Transactional
    public Optional<ShownToken> shown(String text) {
        Optional<Token> read = Token.of(text);
        Optional<KeyRows.Row> found = read.flatMap(token -> rows.of(token.handle()));
        if (read.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        Token token = read.get();
        KeyRows.Row row = found.get();
        Instant now = clock.instant();
        Instant blockedUntil = row.blockedUntil();
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            throw new TokenBlocked(Duration.between(now, blockedUntil).plusSeconds(1));
        }
        if (!MessageDigest.isEqual(digest(key(row.card(), token.handle()), token), token.digest())) {
            rows.countWrong(token.handle(), now);
            return Optional.empty();
        }
        if (token.step() <= row.lastStep()) {
            return Optional.of(new ShownToken(row.card(), Optional.of("TOKEN_REPLAYED")));
        }
        long step = now.getEpochSecond() / STEP.toSeconds();
        boolean inTime = Math.abs(token.step() - step) <= 1;
        return Optional.of(new ShownToken(row.card(), inTime ? Optional.empty() : Optional.of("TOKEN_STALE")));
    }

    /// Takes the step of a token that was found good, in the transaction of the use; TOKEN_REPLAYED when another use
    /// had it first.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> use(String text) {
        Token token = Token.of(text).orElseThrow();
        return rows.take(token.handle(), token.step()) ? Optional.empty() : Optional.of("TOKEN_REPLAYED");
    }

    private byte[] key(UUID card, byte[] handle) {
        return secrets.digest("rotating", card, HexFormat.of().formatHex(handle));
    }

    private static byte[] digest(byte[] key, Token token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(token.handle());
            mac.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt((int) token.step())
                    .array());
            return Arrays.copyOf(mac.doFinal(), DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
