package hamgara.card.admission;

import hamgara.card.pocket.Quota;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a validation on the wire.
@Schema(name = "CardValidation", description = "Whether the card would be taken now. Nothing is changed or promised.")
record CardValidationView(
        boolean valid,

        @Schema(
                description =
                        "Why not, as codes: PRESENTATION_INVALID, CREDENTIAL_REVOKED, TOKEN_REPLAYED, TOKEN_STALE, "
                                + "CARD_SUSPENDED, CARD_REPLACED, CARD_CANCELLED, CARD_EXPIRED, CARD_NOT_ACTIVATED, "
                                + "ENROLMENT_SUSPENDED, ENROLMENT_EXPIRED, ENROLMENT_NOT_ACTIVE, PROGRAMME_PAUSED, "
                                + "PROGRAMME_CLOSED, PROGRAMME_NOT_STARTED, PROGRAMME_ENDED, VENUE_UNKNOWN, "
                                + "VENUE_SUSPENDED, VENUE_CLOSED, NO_PROGRAMME_FOR_VENUE, "
                                + "LIMIT_PER_DAY, LIMIT_PER_WEEK, LIMIT_PER_MONTH, LIMIT_PER_PERIOD, QUOTA_EXHAUSTED; treat the list as open",
                examples = "[]")
        List<String> reasons,

        @Schema(description = "The same reasons in words, to be shown as they are")
        List<DeclineMessage> messages,

        @Schema(description = "Absent when the presentation is not ours") @Nullable
        UUID cardId,

        @Schema(description = "Entries left in the period", examples = "2") @Nullable
        Integer remaining,

        @Schema(description = "Last day of the period, ISO", examples = "2026-11-27") @Nullable
        LocalDate periodEndsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-06") @Nullable
        String periodEndsOnJalali,

        @Schema(description = "What decided; absent when the presentation is not ours") @Nullable
        Decision decision) {

    static CardValidationView notOurs() {
        List<String> reasons = List.of("PRESENTATION_INVALID");
        return new CardValidationView(false, reasons, messages(reasons), null, null, null, null, null);
    }

    static CardValidationView of(Verdict verdict, boolean holder) {
        Quota quota = verdict.quota().orElse(null);
        return new CardValidationView(
                verdict.reasons().isEmpty(),
                verdict.reasons(),
                messages(verdict.reasons()),
                verdict.card(),
                quota == null ? null : quota.remaining(),
                quota == null ? null : quota.endsOn(),
                quota == null ? null : Jalali.of(quota.endsOn()),
                Decision.of(verdict, holder));
    }

    private static List<DeclineMessage> messages(List<String> reasons) {
        return reasons.stream().map(DeclineMessage::of).toList();
    }
}
