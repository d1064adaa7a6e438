package hamgara.card.export;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An export on the wire.
@Schema(name = "Export", description = "A file that is being made or can be fetched.")
record ExportView(
        UUID id,
        Export.Kind kind,

        @Schema(description = "STARTED, then AVAILABLE or FAILED; ENDED after a week")
        Export.State state,

        @Schema(
                description = "Where the file is, while AVAILABLE",
                examples = "/v1/exports/0198c0de-0000-7000-8000-00000000000b/content")
        @Nullable
        String content,

        @Schema(description = "Why it failed: EXPORT_FAILED; ask again") @Nullable
        String failure,

        @Schema(description = "When it was asked for (UTC)") Instant requestedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String requestedAtJalali,

        @Schema(description = "When the file goes (UTC)") @Nullable
        Instant endsAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    static ExportView of(Export export) {
        return new ExportView(
                export.id,
                export.kind,
                export.state,
                export.state == Export.State.AVAILABLE ? "/v1/exports/" + export.id + "/content" : null,
                export.failure,
                export.requestedAt,
                Jalali.of(export.requestedAt),
                export.endsAt,
                export.version);
    }
}
