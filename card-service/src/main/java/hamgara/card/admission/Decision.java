package hamgara.card.admission;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Quota;
import hamgara.card.programme.Category;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The rule behind an answer, on the wire.
@Schema(name = "AdmissionDecision", description = "By which rule and version it was decided.")
public record Decision(
        @Schema(description = "Code of the programme", examples = "REFAH-SHUSH")
        String programme,

        @Schema(description = "Version of its rules that the enrolment began with", examples = "1")
        int programmeVersion,

        @Schema(description = "The entitlement looked at, category and period", examples = "SPORT per WEEK") @Nullable
        String rule,

        @Schema(
                description = "First day on which the card can be used again, ISO; only where waiting is enough",
                examples = "2026-11-28")
        @Nullable
        LocalDate nextEligibleOn,

        @Schema(description = "The same day in the Jalali calendar", examples = "1405-09-07") @Nullable
        String nextEligibleOnJalali,

        @Schema(
                description = "When the venue opens again (UTC); only where it is closed",
                examples = "2026-11-28T20:30:00Z")
        @Nullable
        Instant venueOpensAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-08") @Nullable
        String venueOpensAtJalali,

        @Schema(description = "Only for the holder") @Nullable
        Holders holder) {

    /// What only the holder is told.
    @Schema(name = "AdmissionHoldersView", description = "What only the holder is told.")
    public record Holders(
            @Schema(description = "Whether the card itself is usable", examples = "USABLE")
            CardFacts.Standing card,

            @Schema(description = "Entries of a whole period", examples = "3") @Nullable
            Integer entries,

            @Schema(description = "Entries used of this period, held ones included", examples = "1") @Nullable
            Integer used) {}

    /// Of a use that was recorded, with the day on which there is room for it again, where waiting is enough.
    public static Decision of(ProgrammeTerms terms, Category category, @Nullable LocalDate next) {
        return of(terms, terms.entitlement(category), next, null, null);
    }

    static Decision of(Verdict verdict, boolean forHolder) {
        return of(
                verdict.ruling().terms(),
                verdict.ruling().entitlement(),
                verdict.nextEligibleOn().orElse(null),
                verdict.ruling().opensAt().orElse(null),
                forHolder ? holders(verdict) : null);
    }

    private static Decision of(
            ProgrammeTerms terms,
            Optional<Entitlement> entitlement,
            @Nullable LocalDate next,
            @Nullable Instant opensAt,
            @Nullable Holders holder) {
        return new Decision(
                terms.code(),
                terms.version(),
                entitlement.map(Decision::rule).orElse(null),
                next,
                next == null ? null : Jalali.of(next),
                opensAt,
                opensAt == null ? null : Jalali.of(opensAt),
                holder);
    }

    private static Holders holders(Verdict verdict) {
        Quota quota = verdict.quota().orElse(null);
        return new Holders(
                verdict.standing(),
                quota == null ? null : quota.entries(),
                quota == null ? null : quota.entries() - quota.remaining());
    }

    private static String rule(Entitlement entitlement) {
        return entitlement.category() + " per " + entitlement.period();
    }
}
