package hamgara.card.redemption;

import hamgara.card.admission.Decision;
import hamgara.card.admission.DeclineMessage;
import hamgara.card.programme.Category;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A redemption on the wire.
@Schema(name = "Redemption", description = "The use of one entry. DECLINED is a recorded fact too.")
record RedemptionView(
        UUID id,
        Redemption.State state,

        @Schema(
                description =
                        "Why it was declined: CARD_SUSPENDED, CARD_REPLACED, CARD_EXPIRED, CARD_NOT_ACTIVATED, "
                                + "CARD_MISMATCH, ENROLMENT_NOT_ACTIVE, VENUE_UNKNOWN, VENUE_CLOSED, NO_PROGRAMME_FOR_VENUE, "
                                + "LIMIT_PER_DAY, LIMIT_PER_WEEK, LIMIT_PER_MONTH, LIMIT_PER_PERIOD, QUOTA_EXHAUSTED; treat the list as open",
                examples = "QUOTA_EXHAUSTED")
        @Nullable
        String reason,

        @Schema(description = "The reason in words, to be shown as they are") @Nullable
        DeclineMessage message,

        @Schema(description = "The rule it was decided by; absent of old records") @Nullable
        Decision decision,

        UUID cardId,

        @Schema(examples = "takhti") String venueCode,

        Category category,

        @Schema(description = "Entries used", examples = "1")
        int units,

        @Nullable String reference,

        @Schema(description = "When it happened (UTC)") Instant occurredAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "When it was recorded here (UTC)")
        Instant recordedAt,

        @Schema(description = "When the venue took it back (UTC); its entries are the holder's again") @Nullable
        Instant undoneAt,

        @Schema(description = "Entries left in the period afterwards; absent when the programme does not grant any")
        @Nullable
        Integer remaining,

        @Schema(description = "First day of the period, ISO", examples = "2026-11-21") @Nullable
        LocalDate periodStartsOn,

        @Schema(description = "Last day of the period, ISO", examples = "2026-11-27") @Nullable
        LocalDate periodEndsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-06") @Nullable
        String periodEndsOnJalali) {

    /// A redemption never changes; that it was taken back is told by another table.
    ///
    /// @param terms of the version it was decided by, where that is known
    static RedemptionView of(Redemption redemption, Optional<ProgrammeTerms> terms, @Nullable Instant undoneAt) {
        return new RedemptionView(
                redemption.id,
                redemption.state,
                redemption.reason,
                redemption.reason == null ? null : DeclineMessage.of(redemption.reason),
                terms.map(known -> Decision.of(known, redemption.category, redemption.nextEligibleOn(known)))
                        .orElse(null),
                redemption.cardId,
                redemption.venueCode,
                redemption.category,
                redemption.units,
                redemption.reference,
                redemption.occurredAt,
                Jalali.of(redemption.occurredAt),
                redemption.recordedAt,
                undoneAt,
                redemption.remaining,
                redemption.startsOn,
                redemption.endsOn,
                redemption.endsOn == null ? null : Jalali.of(redemption.endsOn));
    }
}
