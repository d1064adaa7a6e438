package hamgara.venue.moderation;

import hamgara.venue.place.Wording;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One line of the log, in the database and on the wire.
@Schema(name = "ModerationRecord", description = "One thing that was done to a venue; never changed afterwards.")
public record ModerationRecord(
        @Schema(description = "Id of the record.", examples = "0198c0de-0000-7000-8000-0000000000a1")
        UUID id,

        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "What was done.", examples = "RETURNED")
        ModerationAction action,

        @Schema(description = "How the venue stood in the catalogue afterwards.", examples = "RETURNED")
        String publication,

        @Schema(description = "Whether it was in use afterwards.", examples = "OPEN")
        String state,

        @Schema(description = "Why; absent where none is asked for.", examples = "INCOMPLETE") @Nullable
        ModerationReason reason,

        @Schema(description = "What was said about it.") @Nullable
        Wording text,

        @Schema(
                description = "The other venue, of a merge or of two places found to be distinct.",
                examples = "0198c0de-0000-7000-8000-00000000002d")
        @Nullable
        UUID otherVenueId,

        @Schema(
                description = "In which role: ADMIN, MODERATOR, CAPACITY_OWNER or VENUE_OPERATOR.",
                examples = "MODERATOR")
        String byRole,

        @Schema(
                description = "Pseudonym of the account, the same in every record of one person.",
                examples = "3f2a9c0de1b24c5d8e7f60718293a4b5")
        String by,

        @Schema(description = "When (UTC).", examples = "2026-11-23T10:00:00Z")
        Instant recordedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran.", examples = "1405-09-02")
        String recordedAtJalali) {}
