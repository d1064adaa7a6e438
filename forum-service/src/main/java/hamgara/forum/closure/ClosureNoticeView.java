package hamgara.forum.closure;

import hamgara.kit.time.ClosureNotice;
import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A closure notice, as callers see it.
@Schema(
        name = "ClosureNotice",
        description = "Offices are closed on these days. Never changed once announced, but called off.")
record ClosureNoticeView(
        @Schema(description = "Id of the notice.") UUID id,

        @Schema(description = "Counties it holds in.", examples = "[\"0614\"]")
        List<String> counties,

        @Schema(description = "First day.") LocalDate fromOn,

        @Schema(description = "First day in the Jalali calendar.", examples = "1406-04-21")
        String fromOnJalali,

        @Schema(description = "Last day, included.") LocalDate toOn,

        @Schema(description = "Last day in the Jalali calendar.", examples = "1406-04-22")
        String toOnJalali,

        @Schema(description = "FULL, SHORT_DAY or REMOTE_WORK.")
        ClosureNotice.Kind kind,

        @Schema(description = "When a short day ends, Tehran time.") @Nullable
        LocalTime endTime,

        @Schema(description = "What it closes.") List<ClosureNotice.Applies> appliesTo,

        @Schema(description = "Language of the title.", examples = "fa")
        String lang,

        @Schema(description = "Title.") String title,
        @Schema(description = "When it was announced.") Instant issuedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1406-04-20")
        String issuedAtJalali,

        @Schema(description = "Role that announced it.", examples = "governor")
        String issuedBy,

        @Schema(
                description = "When it was called off; from then on it counts no more.",
                examples = "2027-07-12T06:00:00Z")
        @Nullable
        Instant revokedAt) {

    static ClosureNoticeView of(Closure closure) {
        return new ClosureNoticeView(
                closure.id,
                List.of(closure.counties),
                closure.fromOn,
                Jalali.of(closure.fromOn),
                closure.toOn,
                Jalali.of(closure.toOn),
                closure.kind,
                closure.endTime,
                closure.applies().stream().sorted().toList(),
                closure.lang,
                closure.title,
                closure.issuedAt,
                Jalali.of(closure.issuedAt),
                closure.issuedBy,
                closure.revokedAt);
    }
}
