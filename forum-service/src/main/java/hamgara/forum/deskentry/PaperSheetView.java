package hamgara.forum.deskentry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sheet of signatures.
@Schema(name = "PaperSheet", description = "A sheet of signatures for a proposal. The names on it are kept nowhere.")
record PaperSheetView(
        @Schema(description = "Id of the sheet.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "Valid lines on it.", examples = "24")
        int lines,

        @Schema(
                description = "SHA-256 of its picture.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "The post of who saw the lines being counted.", examples = "کتابدار کتابخانهٔ شوش")
        String witnessPost,

        @Schema(description = "When it was entered.", examples = "2026-11-20T08:30:00Z")
        Instant enteredAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-08-29")
        String enteredAtJalali) {}
