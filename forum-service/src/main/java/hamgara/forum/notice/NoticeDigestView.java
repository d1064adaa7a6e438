package hamgara.forum.notice;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came together.
@Schema(name = "NoticeDigest", description = "Notices that came together, at the pace the caller chose.")
record NoticeDigestView(
        @Schema(description = "When it came (UTC).", examples = "2026-11-24T04:30:00Z")
        Instant dueAt,

        @Schema(description = "The same day in the Jalali calendar.", examples = "1405-09-03")
        String dueAtJalali,

        @Schema(description = "DAILY or WEEKLY.", examples = "DAILY")
        Pace pace,

        @Schema(description = "How many notices it has.", examples = "7")
        int notices,

        @Schema(description = "To how many things they happened.", examples = "3")
        int objects) {}
