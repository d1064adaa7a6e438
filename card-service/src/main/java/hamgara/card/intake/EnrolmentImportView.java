package hamgara.card.intake;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An import on the wire.
@Schema(name = "EnrolmentImport", description = "A file of people on its way in; the report stands in its lines.")
record EnrolmentImportView(
        UUID id,

        @Schema(description = "SCI code of the desk's county", examples = "0614")
        String county,

        @Schema(description = "The programme everybody applies for; absent when people are only enrolled") @Nullable
        UUID programmeId,

        @Schema(description = "Nothing was or will be changed")
        boolean dryRun,

        @Schema(description = "RUNNING or DONE") EnrolmentImport.State state,

        @Schema(description = "Lines of the file without the header", examples = "120")
        int lines,

        @Schema(description = "Lines dealt with so far", examples = "120")
        long done,

        @Schema(
                description = "Lines by outcome: ENROLLED, KNOWN, PENDING_DESK, REFUSED, REPEATED, FAILED",
                examples = "{\"ENROLLED\": 118, \"REFUSED\": 2}")
        Map<String, Long> outcomes,

        @Schema(description = "When it came in (UTC)") Instant requestedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String requestedAtJalali,

        @Schema(description = "When the last line was dealt with (UTC)") @Nullable
        Instant finishedAt,

        @Schema(description = "Grows by one with every change of the import itself")
        long version)
        implements Versioned {

    static EnrolmentImportView of(EnrolmentImport found, Map<String, Long> outcomes) {
        return new EnrolmentImportView(
                found.id,
                found.countyCode,
                found.programmeId,
                found.dryRun,
                found.state,
                found.lines,
                outcomes.values().stream().mapToLong(Long::longValue).sum(),
                outcomes,
                found.requestedAt,
                Jalali.of(found.requestedAt),
                found.finishedAt,
                found.version);
    }
}
