package hamgara.forum.evidence;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Evidence, as callers see it.
@Schema(name = "Evidence", description = "Evidence that a resolution is done.")
record EvidenceView(
        @Schema(description = "Id of the evidence.") UUID id,
        @Schema(description = "The resolution.") UUID resolutionId,

        @Schema(description = "PHOTO, DOCUMENT, MEASUREMENT or LINK.")
        Evidence.Kind kind,

        @Schema(description = "SHA-256 of the file.") String sha256,

        @Schema(description = "Language of the description.", examples = "fa")
        String lang,

        @Schema(description = "What it shows.") String description,
        @Schema(description = "The day it was taken.") LocalDate takenOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-10-20")
        String takenOnJalali,

        @Schema(description = "Agency that added it.", examples = "EDUCATION")
        String agency,

        @Schema(description = "When it was added.") Instant addedAt) {

    static EvidenceView of(Object[] row) {
        var takenOn = (LocalDate) row[6];
        return new EvidenceView(
                (UUID) row[0],
                (UUID) row[1],
                Evidence.Kind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                takenOn,
                Jalali.of(takenOn),
                (String) row[7],
                (Instant) row[8]);
    }
}
