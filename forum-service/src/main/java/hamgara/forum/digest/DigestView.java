package hamgara.forum.digest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A digest, as callers see it.
@Schema(name = "Digest", description = "What a session was. It names no person.")
record DigestView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(
                description = "When it is due, in the working time of the county (UTC).",
                examples = "2026-12-26T11:00:00Z")
        Instant dueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-10-05")
        String dueAtJalali,

        @Schema(description = "Language of `text`.", examples = "fa") @Nullable
        String lang,

        @Schema(description = "What the session was.", examples = "دربارهٔ باز شدن حیاط مدرسه‌ها گفت‌وگو شد.") @Nullable
        String text,

        @Schema(description = "When it was approved; absent before (UTC).", examples = "2026-12-22T08:00:00Z") @Nullable
        Instant publishedAt,

        @JsonIgnore long version)
        implements Versioned {

    static DigestView of(DigestRows.Row row) {
        return new DigestView(
                row.session(),
                row.dueAt(),
                Jalali.of(row.dueAt()),
                row.lang(),
                row.text(),
                row.publishedAt(),
                row.version());
    }
}
