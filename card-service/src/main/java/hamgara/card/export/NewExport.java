package hamgara.card.export;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks for a file.
@Schema(name = "NewExport", description = "A file of a report, or of the ledger's entries for auditors.")
record NewExport(
        @Schema(
                description = "USAGE and REACH are the reports of /v1/reports; LEDGER is every entry of the months",
                examples = "USAGE")
        @NotNull
        Export.Kind kind,

        @Schema(description = "SCI code of the county; for USAGE", examples = "0614") @Size(max = 4) @Nullable
        String county,

        @Schema(description = "For REACH") @Nullable UUID programmeId,

        @Schema(description = "What a line stands for; for USAGE and REACH as in the report", examples = "MONTH")
        @Size(max = 20)
        @Nullable
        String groupBy,

        @Schema(description = "First Jalali month", examples = "1405-07") @NotNull @Size(max = 10)
        String fromMonth,

        @Schema(description = "Last Jalali month, it counts; at most 24 months", examples = "1405-09")
        @NotNull
        @Size(max = 10)
        String toMonth) {}
