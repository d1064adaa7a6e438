package hamgara.forum.audit;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of a chain on the wire.
@Schema(name = "HallAuditRecord", description = "A decision, as its chain keeps it: by a role, never by a person.")
record AuditRecordView(
        @Schema(description = "Place in its chain, from 1 without gaps.", examples = "3")
        long no,

        @Schema(description = "When (UTC).", examples = "2026-11-23T08:00:00Z")
        Instant at,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String atJalali,

        @Schema(description = "What was decided; treat as open.", examples = "POLICY_PUBLISHED")
        String what,

        @Schema(
                description = "Id or code of what it was decided about.",
                examples = "0198c0de-0000-7000-8000-00000000000b")
        String object,

        @Schema(description = "Role in which it was decided.", examples = "governor")
        String byRole,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Codes, numbers and ids of the decision.",
                examples = "{\"version\":2}")
        Map<?, ?> facts,

        @Schema(description = "Digest of the entry before; empty for the first.", examples = "")
        String previous,

        @Schema(
                description = "SHA-256 over the digest before and the fields of this entry.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    static AuditRecordView of(AuditTrail.Entry entry, Map<?, ?> facts, @Nullable String previous, String hash) {
        return new AuditRecordView(
                entry.no(),
                entry.at(),
                Jalali.of(entry.at()),
                entry.what(),
                entry.object(),
                entry.byRole(),
                facts,
                previous == null ? "" : previous,
                hash);
    }
}
