package hamgara.card.intake;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The report on one line, on the wire; it repeats nothing of what the line says.
@Schema(name = "EnrolmentImportLine")
record ImportLineView(
        @Schema(description = "1 is the first line under the header", examples = "17")
        int number,

        @Schema(
                description =
                        "ENROLLED anew; KNOWN: was enrolled before; PENDING_DESK: the number looks made up, so the "
                                + "person waits for the desk and applies for nothing yet; REPEATED: the number stands further up in the "
                                + "file; REFUSED: see code; FAILED: a fault of ours, send the line again")
        LineOutcome.Kind outcome,

        @Schema(
                description = "The rule that was broken, why the desk is asked, or what became of the application",
                examples = "AREA_NOT_VALID")
        @Nullable
        String code,

        @Schema(description = "The column at fault or in doubt", examples = "/areaCode") @Nullable
        String pointer,

        @Schema(description = "Person id; absent in a dry run that would make one") @Nullable
        UUID personId,

        @Schema(description = "Id of the decision on the application") @Nullable
        UUID enrolmentId,

        @Schema(description = "How many others have the same name, birth date and area", examples = "0") @Nullable
        Integer possibleDuplicates) {}
