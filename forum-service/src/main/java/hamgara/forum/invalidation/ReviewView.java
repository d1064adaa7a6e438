package hamgara.forum.invalidation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How the support of a proposal came.
@Schema(
        name = "SupportReview",
        description =
                "How the support of a proposal came: by network and hour. Only what at least as many people share "
                        + "as the policy's smallest cell is shown; a network has a name that says nothing.")
record ReviewView(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "Networks that many share, the most supports first; of 30 days.")
        List<Origin> origins,

        @Schema(description = "Hours in which many were given, the most first.")
        List<Hour> hours) {

    /// A network.
    @Schema(name = "SupportOrigin")
    record Origin(
            @Schema(description = "Its name here.", examples = "5e884898da28047151d0e56f")
            String originKey,

            @Schema(description = "Supports from there.", examples = "40")
            int supports,

            @Schema(description = "The first of them.", examples = "2026-11-20T08:00:10Z")
            Instant first,

            @Schema(description = "The last of them.", examples = "2026-11-20T08:06:10Z")
            Instant last) {}

    /// An hour.
    @Schema(name = "SupportHour")
    record Hour(
            @Schema(description = "Its begin.", examples = "2026-11-20T08:00:00Z")
            Instant from,

            @Schema(description = "Supports given in it.", examples = "52")
            int supports) {}
}
