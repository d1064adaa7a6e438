package hamgara.forum.method;

import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A method in use for a case, as callers see it.
@Schema(name = "MethodRun", description = "A communication method in use for a case, in the edition it began with.")
record RunView(
        @Schema(description = "Id of the run.", examples = "0199b2c0-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "Code of the method.", examples = "JOINT_MEETING")
        String method,

        @Schema(description = "Edition it began with.", examples = "1")
        int edition,

        @Schema(description = "The case.", examples = "0199b2c0-0000-7000-8000-000000000001")
        UUID caseId,

        @Schema(description = "OPEN or CLOSED.", examples = "OPEN")
        String state,

        @Schema(description = "Steps that are done.", examples = "1")
        int step,

        @Schema(description = "Steps of the edition.", examples = "3")
        int steps,

        @Schema(description = "The document it has to end with.", examples = "صورت‌جلسهٔ امضاشده")
        String output,

        @Schema(
                description = "SHA-256 of the document it ended with.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String outputSha256,

        @Schema(description = "When it began.", examples = "2026-12-20T08:00:00Z")
        Instant openedAt,

        @Schema(description = "When it ended.", examples = "2026-12-27T08:00:00Z") @Nullable
        Instant closedAt,

        @Schema(description = "Changes with every change of the run.", examples = "1")
        long version)
        implements Versioned {

    static RunView of(Object[] row) {
        return new RunView(
                (UUID) row[0],
                (String) row[1],
                (Integer) row[2],
                (UUID) row[3],
                (String) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9],
                (Instant) row[10],
                ((Number) row[11]).longValue());
    }
}
