package hamgara.card.audit;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A record of the audit on the wire.
@Schema(name = "AuditRecord", description = "One reading of a person's file or number; kept for good, never changed.")
record AuditRecordView(
        @Schema(description = "Rises with time", examples = "1204")
        long id,

        @Schema(description = "When (UTC)") Instant at,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String atJalali,

        @Schema(description = "Pseudonym of the account that read", examples = "3f6c0d6a2b9e4f0185c7d1e2a3b4c5d6")
        String actor,

        @Schema(description = "What was done", examples = "LOOKUP")
        Reading reading,

        @Schema(description = "False for a look-up of a number nobody has")
        boolean found,

        @Schema(description = "Whose file; absent when nobody was found") @Nullable
        UUID personId,

        @Schema(description = "What the reader gave as purpose; absent in records from before it was asked") @Nullable
        Purpose purpose) {

    static AuditRecordView of(
            long id,
            Instant at,
            String actor,
            Reading reading,
            boolean found,
            @Nullable UUID person,
            @Nullable Purpose purpose) {
        return new AuditRecordView(id, at, Jalali.of(at), actor, reading, found, person, purpose);
    }
}
