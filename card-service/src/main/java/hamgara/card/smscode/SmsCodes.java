package hamgara.card.smscode;

import hamgara.card.secret.SecretCodes;
import hamgara.kit.ids.Ids;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes and checks codes of eight digits that are shown instead of a QR.
@ApplicationScoped
public class SmsCodes {

    private static final int DIGITS = 8;
    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private final CodeRows rows;
    private final TryRows tries;
    private final SecretCodes secrets;
    private final Clock clock;

    SmsCodes(CodeRows rows, TryRows tries, SecretCodes secrets, Clock clock) {
        this.rows = rows;
        this.tries = tries;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Eight digits in any script, with or without spaces.
    public static boolean isCode(String text) {
        return FORM.matcher(Digits.typedNumber(text)).matches();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public SmsCode make(UUID card, String venue) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(VALIDITY);
        rows.close(card, venue, now);
        String code;
        do {
            code = secrets.digits(DIGITS);
        } while (!rows.insert(Ids.next(), card, venue, digest(venue, code), now, expiresAt));
        return new SmsCode(code, expiresAt);
    }

    /// Empty for a code that was never made for this venue; such a one counts against the venue.
    @Transactional
    public Optional<ShownCode> shown(String venue, String typed) {
        Instant now = clock.instant();
        if (!tries.count(venue, now)) {
            throw new VenueCodesLocked(TryRows.WINDOW);
        }
        Optional<CodeRows.Row> found = rows.of(venue, digest(venue, Digits.typedNumber(typed)));
        if (found.isPresent()) {
            tries.giveBack(venue);
        }
        return found.map(row -> new ShownCode(row.card(), obstacle(row, now)));
    }

    /// Uses a code up in the transaction of the use; TOKEN_REPLAYED when another use had it first.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> use(String venue, String typed) {
        return rows.use(venue, digest(venue, Digits.typedNumber(typed)), clock.instant())
                ? Optional.empty()
                : Optional.of("TOKEN_REPLAYED");
    }

    private static Optional<String> obstacle(CodeRows.Row row, Instant now) {
        if (row.used()) {
            return Optional.of("TOKEN_REPLAYED");
        }
        return now.isBefore(row.expiresAt()) ? Optional.empty() : Optional.of("TOKEN_STALE");
    }

    private byte[] digest(String venue, String code) {
        return secrets.digest("sms", venue, code);
    }
}
