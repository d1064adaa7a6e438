package hamgara.card.sandbox;

import hamgara.card.journal.Verdict.Bearer;
import hamgara.card.journal.Verdict.Finding;
import hamgara.card.journal.Verdict.State;
import hamgara.card.sandbox.Scene.Setting;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can become of a record of a journal, and what it takes to get there by the ordinary rules.
@Schema(name = "OfflineConflict")
enum OfflineConflict {
    NONE(Setting.PLAIN, 1, Outcome.accepted(null, null)),
    COUNTED_ONLINE(Setting.PLAIN, 1, Outcome.accepted(null, null), Handling.ONLINE_FIRST),
    OVER_LIMIT(Setting.LIMIT_DAY, 1, Outcome.accepted("LIMIT_PER_DAY", Finding.OVER_LIMIT)),

    QUOTA_EXHAUSTED(Setting.PLAIN, 1, Outcome.shortfall("QUOTA_EXHAUSTED", Bearer.PROGRAMME, Finding.SHORTFALL)),
    QUOTA_EXHAUSTED_UNPAID(Setting.PLAIN, 3, Outcome.shortfall("QUOTA_EXHAUSTED", Bearer.VENUE, Finding.SHORTFALL)),
    CLONED(Setting.PLAIN, 1, Outcome.shortfall("QUOTA_EXHAUSTED", Bearer.PROGRAMME, Finding.CLONED)),
    PURSE_EXCEEDED(Setting.PURSE, 200_000, Outcome.shortfall("PURSE_EXCEEDED", Bearer.PROGRAMME, Finding.SHORTFALL)),
    PURSE_EXCEEDED_UNPAID(Setting.PURSE, 700_000, Outcome.shortfall("PURSE_EXCEEDED", Bearer.VENUE, Finding.SHORTFALL)),

    REVOKED_BEFORE_PACKAGE(Setting.PLAIN, 1),
    OVER_CARD_CAP(Setting.PLAIN, 3),
    OVER_TERMINAL_CAP(Setting.PURSE, 0),
    STALE_PACKAGE(Setting.PLAIN, 1, Duration.ofHours(73), Duration.ZERO),
    CLOCK_SKEW(Setting.PLAIN, 1, Duration.ZERO, Duration.ofHours(-1)),
    TOO_LATE(Setting.PLAIN, 1, Duration.ofHours(74), Duration.ofHours(73)),
    CREDENTIAL_UNKNOWN(Setting.PLAIN, 1),
    PROGRAMME_MISMATCH(Setting.PLAIN, 1),
    CARD_NOT_ACTIVATED(Setting.PLAIN, 1, Duration.ofHours(2), Duration.ofHours(1)),
    CARD_EXPIRED(Setting.PLAIN, 1),
    NO_PROGRAMME_FOR_VENUE(Setting.ELSEWHERE, 1),
    PROGRAMME_PAUSED(Setting.PAUSED, 1),
    PROGRAMME_CLOSED(Setting.CLOSED, 1),
    PROGRAMME_NOT_STARTED(Setting.NOT_STARTED, 1),
    PROGRAMME_ENDED(Setting.ENDED, 1),
    PIN_REQUIRED(Setting.ALLOWANCE, 100_000),
    LIMIT_PER_USE(Setting.LIMIT_USE, 2),
    LIMIT_PER_DAY(Setting.LIMIT_DAY, 2),
    LIMIT_PER_WEEK(Setting.LIMIT_WEEK, 2),
    LIMIT_PER_MONTH(Setting.LIMIT_MONTH, 2),
    LIMIT_PER_PERIOD(Setting.LIMIT_PERIOD, 2),

    DUPLICATE(Setting.PLAIN, 1, new Outcome(State.REJECTED, "DUPLICATE", null, null), Handling.SAME_COUNTER_TWICE),
    SEQUENCE_GAP(Setting.PLAIN, 1, new Outcome(State.HELD, "SEQUENCE_GAP", null, null), Handling.SKIP_A_NUMBER),
    FORKED(Setting.PLAIN, 1, Outcome.stranger("FORKED", Finding.FORKED), Handling.SAME_NUMBER_TWICE),
    BAD_SIGNATURE(Setting.PLAIN, 1, Outcome.stranger("BAD_SIGNATURE", Finding.FORGED), Handling.WRONG_SIGNATURE),
    KEY_UNKNOWN(Setting.PLAIN, 1, Outcome.stranger("KEY_UNKNOWN", Finding.FORGED), Handling.OTHER_KEY),
    MALFORMED(Setting.PLAIN, 1, Outcome.stranger("MALFORMED", Finding.FORGED), Handling.CUT_SHORT),
    TOO_FAR_AHEAD(Setting.PLAIN, 1, Outcome.stranger("TOO_FAR_AHEAD", Finding.FORGED), Handling.FAR_NUMBER);

    /// What the terminal does with the record.
    @Schema(name = "OfflineTrialHandling")
    enum Handling {
        AS_IT_IS,
        ONLINE_FIRST,
        SAME_COUNTER_TWICE,
        SKIP_A_NUMBER,
        SAME_NUMBER_TWICE,
        WRONG_SIGNATURE,
        OTHER_KEY,
        CUT_SHORT,
        FAR_NUMBER
    }

    /// What the platform answers to it then.
    record Outcome(
            State state,
            @Nullable String reason,
            @Nullable Bearer bearer,
            @Nullable Finding finding) {

        static Outcome accepted(@Nullable String reason, @Nullable Finding finding) {
            return new Outcome(State.ACCEPTED, reason, Bearer.PROGRAMME, finding);
        }

        static Outcome shortfall(String reason, Bearer bearer, Finding finding) {
            return new Outcome(State.ACCEPTED_SHORTFALL, reason, bearer, finding);
        }

        static Outcome stranger(String reason, Finding finding) {
            return new Outcome(State.REJECTED, reason, Bearer.VENUE, finding);
        }
    }

    final Setting setting;
    final long amount;
    final Handling handling;
    final Duration packageAge;
    final Duration useAge;

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums and a text
    private final @Nullable Outcome outcome;

    /// Refused under its own name.
    OfflineConflict(Setting setting, long amount) {
        this(setting, amount, Duration.ZERO, Duration.ZERO);
    }

    OfflineConflict(Setting setting, long amount, Duration packageAge, Duration useAge) {
        this(setting, amount, packageAge, useAge, null, Handling.AS_IT_IS);
    }

    OfflineConflict(Setting setting, long amount, Outcome outcome) {
        this(setting, amount, outcome, Handling.AS_IT_IS);
    }

    OfflineConflict(Setting setting, long amount, Outcome outcome, Handling handling) {
        this(setting, amount, Duration.ZERO, Duration.ZERO, outcome, handling);
    }

    OfflineConflict(
            Setting setting,
            long amount,
            Duration packageAge,
            Duration useAge,
            @Nullable Outcome outcome,
            Handling handling) {
        this.setting = setting;
        this.amount = amount;
        this.packageAge = packageAge;
        this.useAge = useAge;
        this.outcome = outcome;
        this.handling = handling;
    }

    Outcome outcome() {
        return outcome == null ? Outcome.stranger(name(), Finding.REFUSED) : outcome;
    }

    boolean isOfRials() {
        return setting == Setting.PURSE || setting == Setting.ALLOWANCE;
    }

    /// Whether the package names the programme, as it does while the programme can be used.
    boolean isNamed() {
        return this != PROGRAMME_PAUSED && this != PROGRAMME_CLOSED;
    }
}
