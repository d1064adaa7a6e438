package hamgara.forum.volunteering;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody gave, on the wire; never who.
@Schema(name = "Contribution", description = "Hours that somebody gave. It does not say who.")
record ContributionView(
        @Schema(description = "Id.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID id,

        @Schema(description = "The hall.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID hallId,

        @Schema(description = "The organisation it was given to.") @Nullable
        UUID organisationId,

        @Schema(description = "Language of `task`.", examples = "fa")
        String lang,

        @Schema(description = "What was done.", examples = "مسئول سالن در دو عصر")
        String task,

        @Schema(description = "Hours.", examples = "2.5") BigDecimal hours,

        @Schema(description = "On which day in Tehran.", examples = "2026-11-20")
        LocalDate onDay,

        @Schema(description = "The day in the Jalali calendar.", examples = "1405-08-29")
        String onDayJalali,

        @Schema(description = "REPORTED, CONFIRMED or DECLINED.", examples = "CONFIRMED")
        String state,

        @Schema(description = "When it was decided about.") @Nullable
        Instant decidedAt,

        @Schema(description = "Code of its certificate, once confirmed; shown to its giver alone.") @Nullable
        String certificate,

        @Schema(description = "Rises with every change.", examples = "1")
        long version)
        implements Versioned {

    static ContributionView of(VolunteeringRepository.Contribution found, @Nullable String certificate) {
        return new ContributionView(
                found.id(),
                found.hall(),
                found.organisation(),
                found.lang(),
                found.task(),
                found.hours(),
                found.onDay(),
                Jalali.of(found.onDay()),
                found.state(),
                found.decidedAt(),
                certificate,
                found.version());
    }
}
