package hamgara.forum.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that happened to what the caller follows.
@Schema(name = "Notice", description = "Something that happened to what the caller follows.")
record NoticeView(
        @Schema(description = "Id of the notice.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "What it happened to. Treat as open.", examples = "CASE")
        NewsKind kind,

        @Schema(description = "Its id.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID objectId,

        @Schema(description = "The hall.", examples = "0198c0de-0000-7000-8000-00000000000c")
        UUID hallId,

        @Schema(description = "What happened: the name of the event. Treat as open.", examples = "case-answered")
        String news,

        @Schema(description = "The same in the caller's language.", examples = "دستگاه پاسخ داد")
        String words,

        @Schema(description = "When it happened (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant happenedAt,

        @Schema(
                description = "When it was to be seen, at once or with a digest (UTC).",
                examples = "2026-11-24T04:30:00Z")
        Instant dueAt,

        @Schema(description = "Whether the caller has read it.", examples = "false")
        boolean read) {}
