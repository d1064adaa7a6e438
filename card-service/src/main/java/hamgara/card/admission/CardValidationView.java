package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.Period;
import hamgara.card.programme.ProgrammeTerms;
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
                description = "Why not, as codes: PRESENTATION_INVALID, CARD_SUSPENDED, CARD_REPLACED, CARD_EXPIRED, "
                        + "CARD_NOT_ACTIVATED, ENROLMENT_NOT_ACTIVE, VENUE_UNKNOWN, NO_PROGRAMME_FOR_VENUE, "
                        + "QUOTA_EXHAUSTED; treat the list as open",
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

    /// The rule behind an answer.
    @Schema(name = "AdmissionDecision", description = "By which rule and version it was decided.")
    record Decision(
            @Schema(description = "Code of the programme", examples = "REFAH-SHUSH")
            String programme,

            @Schema(description = "Version of its rules that the enrolment began with", examples = "1")
            int programmeVersion,

            @Schema(description = "The entitlement looked at, category and period", examples = "SPORT per WEEK")
            @Nullable
            String rule,

            @Schema(
                    description = "First day on which the card can be used again, ISO; only where waiting is enough",
                    examples = "2026-11-28")
            @Nullable
            LocalDate nextEligibleOn,

            @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-07") @Nullable
            String nextEligibleOnJalali,

            @Schema(description = "Only for the holder") @Nullable
            HoldersView holder) {}

    /// What only the holder is told.
    @Schema(name = "AdmissionHoldersView", description = "What only the holder is told.")
    record HoldersView(
            @Schema(description = "Whether the card itself is usable", examples = "USABLE")
            CardFacts.Standing card,

            @Schema(description = "Entries of a whole period", examples = "3") @Nullable
            Integer entries,

            @Schema(description = "Entries used of this period, held ones included", examples = "1") @Nullable
            Integer used) {}

    static CardValidationView notOurs() {
        List<String> reasons = List.of("PRESENTATION_INVALID");
        return new CardValidationView(false, reasons, messages(reasons), null, null, null, null, null);
    }

    static CardValidationView of(CardValidations.Verdict verdict, boolean holder) {
        Quota quota = verdict.quota().orElse(null);
        ProgrammeTerms terms = verdict.ruling().terms();
        LocalDate next = verdict.nextEligibleOn().orElse(null);
        return new CardValidationView(
                verdict.reasons().isEmpty(),
                verdict.reasons(),
                messages(verdict.reasons()),
                verdict.card(),
                quota == null ? null : quota.remaining(),
                quota == null ? null : quota.endsOn(),
                quota == null ? null : Jalali.of(quota.endsOn()),
                new Decision(
                        terms.code(),
                        terms.version(),
                        verdict.ruling()
                                .entitlement()
                                .map(CardValidationView::rule)
                                .orElse(null),
                        next,
                        next == null ? null : Jalali.of(next),
                        holder ? holders(verdict, quota) : null));
    }

    private static HoldersView holders(CardValidations.Verdict verdict, @Nullable Quota quota) {
        return new HoldersView(
                verdict.standing(),
                quota == null ? null : quota.entries(),
                quota == null ? null : quota.entries() - quota.remaining());
    }

    private static List<DeclineMessage> messages(List<String> reasons) {
        return reasons.stream().map(DeclineMessage::of).toList();
    }

    private static String rule(Entitlement entitlement) {
        Period period = entitlement.period();
        return entitlement.category() + " per " + period;
    }
}
