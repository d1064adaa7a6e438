package hamgara.card.sandbox;

import hamgara.card.card.Trial;
import hamgara.card.programme.Category;
import hamgara.card.venue.Venues;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What it takes to meet one decline by the ordinary rules: the programme, where the card and the enrolment have got
/// to, what was used before, and at which venue it is shown.
enum Scene {
    NONE(Setting.PLAIN, Trial.State.USABLE),
    CARD_NOT_ACTIVATED(Setting.PLAIN, Trial.State.NOT_ACTIVATED),
    CARD_SUSPENDED(Setting.PLAIN, Trial.State.SUSPENDED),
    CARD_REPLACED(Setting.PLAIN, Trial.State.REPLACED),
    CARD_CANCELLED(Setting.PLAIN, Trial.State.CANCELLED),
    CARD_EXPIRED(Setting.PLAIN, Trial.State.EXPIRED),
    ENROLMENT_SUSPENDED(Setting.PLAIN, Trial.State.USABLE),
    ENROLMENT_EXPIRED(Setting.PLAIN, Trial.State.USABLE),
    ENROLMENT_NOT_ACTIVE(Setting.PLAIN, Trial.State.USABLE),
    PROGRAMME_PAUSED(Setting.PAUSED, Trial.State.USABLE),
    PROGRAMME_CLOSED(Setting.CLOSED, Trial.State.USABLE),
    PROGRAMME_NOT_STARTED(Setting.NOT_STARTED, Trial.State.USABLE),
    PROGRAMME_ENDED(Setting.ENDED, Trial.State.USABLE),
    NO_PROGRAMME_FOR_VENUE(Setting.ELSEWHERE, Trial.State.USABLE),
    QUOTA_EXHAUSTED(Setting.PLAIN, Trial.State.USABLE),
    LIMIT_PER_USE(Setting.LIMIT_USE, Trial.State.USABLE),
    LIMIT_PER_DAY(Setting.LIMIT_DAY, Trial.State.USABLE),
    LIMIT_PER_WEEK(Setting.LIMIT_WEEK, Trial.State.USABLE),
    LIMIT_PER_MONTH(Setting.LIMIT_MONTH, Trial.State.USABLE),
    LIMIT_PER_PERIOD(Setting.LIMIT_PERIOD, Trial.State.USABLE),
    CREDENTIAL_REVOKED(Setting.PLAIN, Trial.State.USABLE),
    TOKEN_REPLAYED(Setting.PLAIN, Trial.State.USABLE),
    TOKEN_STALE(Setting.PLAIN, Trial.State.USABLE),
    PIN_REQUIRED(Setting.ALLOWANCE, Trial.State.USABLE),
    PIN_WRONG(Setting.ALLOWANCE, Trial.State.USABLE),
    PIN_LOCKED(Setting.ALLOWANCE, Trial.State.USABLE),
    INSUFFICIENT_ALLOWANCE(Setting.PLAIN, Trial.State.USABLE),
    VENUE_CLOSED(Setting.PLAIN, Trial.State.USABLE),
    VENUE_SUSPENDED(Setting.PLAIN, Trial.State.USABLE),
    VENUE_UNKNOWN(Setting.PLAIN, Trial.State.USABLE),
    CARD_MISMATCH(Setting.PLAIN, Trial.State.USABLE);

    /// A programme of the sandbox; there is one of each in a county.
    enum Setting {
        PLAIN("PUBLISHED", "{}"),
        PAUSED("PAUSED", "{}"),
        CLOSED("CLOSED", "{}"),
        NOT_STARTED("PUBLISHED", "{\"startsOn\": \"2099-03-21\"}"),
        ENDED("PUBLISHED", "{\"endsOn\": \"2020-03-19\"}"),
        ELSEWHERE("PUBLISHED", "{\"venueScope\": {\"venues\": [\"sandbox-elsewhere\"]}}"),
        ALLOWANCE("PUBLISHED", allowances(true)),
        PURSE("PUBLISHED", allowances(false)),
        LIMIT_USE("PUBLISHED", limit("USE")),
        LIMIT_DAY("PUBLISHED", limit("DAY")),
        LIMIT_WEEK("PUBLISHED", limit("WEEK")),
        LIMIT_MONTH("PUBLISHED", limit("MONTH")),
        LIMIT_PERIOD("PUBLISHED", limit("PERIOD"));

        /// What a card with an allowance has, in current rials.
        static final long RIALS = 1_000_000;

        final String state;
        final String terms;

        Setting(String state, String terms) {
            this.state = state;
            this.terms = terms;
        }

        /// Where a PIN is asked for, it is from the first rial.
        private static String allowances(boolean pin) {
            String pinFrom = pin ? ", \"pinFrom\": {\"amount\": 1, \"currency\": \"IRR\"}" : "";
            String each = "{\"category\": \"%s\", \"amount\": {\"amount\": " + RIALS + ", \"currency\": \"IRR\"}, "
                    + "\"period\": \"MONTH\"" + pinFrom + "}";
            return Arrays.stream(Category.values())
                    .map(category -> each.formatted(category.name()))
                    .collect(Collectors.joining(", ", "{\"allowances\": [", "]}"));
        }

        private static String limit(String per) {
            return "{\"limits\": [{\"scope\": \"PERSON\", \"per\": \"%s\", \"measure\": \"ENTRIES\", \"max\": 1}]}"
                    .formatted(per);
        }
    }

    final Setting setting;
    final Trial.State card;

    Scene(Setting setting, Trial.State card) {
        this.setting = setting;
        this.card = card;
    }

    /// The state its enrolment ends up in, where not ACTIVE.
    @Nullable
    String enrolment() {
        return switch (this) {
            case ENROLMENT_SUSPENDED -> "SUSPENDED";
            case ENROLMENT_EXPIRED -> "EXPIRED";
            case ENROLMENT_NOT_ACTIVE -> "WITHDRAWN";
            default -> null;
        };
    }

    /// Where to show it: at a venue of the sandbox, where it is the venue that stands in the way.
    String venue(String own) {
        return switch (this) {
            case VENUE_CLOSED -> Venues.SANDBOX + "closed";
            case VENUE_SUSPENDED -> Venues.SANDBOX + "suspended";
            case VENUE_UNKNOWN -> Venues.SANDBOX + "unknown";
            default -> own;
        };
    }

    /// Where the terminal meets the decline.
    String shownBy() {
        return switch (this) {
            case INSUFFICIENT_ALLOWANCE, PIN_REQUIRED, PIN_WRONG, PIN_LOCKED -> "/v1/authorizations";
            default -> "/v1/redemptions";
        };
    }
}
