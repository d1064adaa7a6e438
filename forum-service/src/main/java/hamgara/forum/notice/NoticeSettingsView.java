package hamgara.forum.notice;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the caller wants to hear.
@Schema(name = "NoticeSettings", description = "How the caller wants to hear of what happens.")
record NoticeSettingsView(
        @Schema(description = "How often.", examples = "DAILY")
        Pace digest,

        @Schema(description = "In which language: fa, ar or en.", examples = "fa")
        String lang,

        @Schema(description = "Up to when notices are read (UTC).", examples = "2026-11-23T08:00:00Z") @Nullable
        Instant readUntil) {}
