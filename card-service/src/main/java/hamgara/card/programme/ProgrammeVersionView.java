package hamgara.card.programme;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of a programme on the wire.
@Schema(name = "ProgrammeVersion", description = "Rules and entitlements; a published version never changes.")
record ProgrammeVersionView(
        @Schema(description = "Counts from 1", examples = "1")
        int number,

        Rules rules,

        List<Entitlement> entitlements,

        Terms terms,

        @Schema(description = "When it was published (UTC)") @Nullable
        Instant publishedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02") @Nullable
        String publishedAtJalali) {

    static ProgrammeVersionView of(ProgrammeVersion version) {
        return new ProgrammeVersionView(
                version.key.number(),
                version.rules(),
                version.sortedEntitlements(),
                version.terms,
                version.publishedAt,
                version.publishedAt == null ? null : Jalali.of(version.publishedAt));
    }
}
