package hamgara.card.admission;

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
                description = "Why not: PRESENTATION_INVALID, CARD_SUSPENDED, CARD_REPLACED, CARD_EXPIRED, "
                        + "CARD_NOT_ACTIVATED, ENROLMENT_NOT_ACTIVE, VENUE_UNKNOWN, NO_PROGRAMME_FOR_VENUE, "
                        + "QUOTA_EXHAUSTED; treat the list as open",
                examples = "[]")
        List<String> reasons,

        @Schema(description = "Absent when the presentation is not ours") @Nullable
        UUID cardId,

        @Schema(description = "Entries left in the period", examples = "2") @Nullable
        Integer remaining,

        @Schema(description = "Last day of the period, ISO", examples = "2026-11-27") @Nullable
        LocalDate periodEndsOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-06") @Nullable
        String periodEndsOnJalali) {

    static CardValidationView notOurs() {
        return new CardValidationView(false, List.of("PRESENTATION_INVALID"), null, null, null, null);
    }
}
