package hamgara.forum.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.forum.hall.HallFacts;
import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A session, as callers see it.
@Schema(name = "Session", description = "A meeting of people of a hall.")
record SessionView(
        @Schema(description = "Id of the session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The hall.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID hallId,

        @Schema(description = "Statistical code of the county.", examples = "0614")
        String county,

        @Schema(description = "The working group whose session it is.", examples = "WG-EDU") @Nullable
        String workingGroup,

        @Schema(description = "What it is called.") Names names,

        @Schema(description = "Where people come together.", examples = "IN_PERSON")
        SessionMode mode,

        @Schema(description = "The place.", examples = "LIB-0614") @Nullable
        String venueCode,

        @Schema(description = "True when the place will be closed then; otherwise absent.", examples = "true") @Nullable
        Boolean placeClosed,

        @Schema(description = "Its begin (UTC).", examples = "2026-12-20T13:30:00Z")
        Instant startsAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-29")
        String startsAtJalali,

        @Schema(description = "Its end (UTC).", examples = "2026-12-20T15:30:00Z")
        Instant endsAt,

        @Schema(description = "When it was to begin at first (UTC).", examples = "2026-12-20T13:30:00Z")
        Instant firstStartsAt,

        @Schema(description = "How many people can be there.", examples = "60")
        int capacity,

        @Schema(description = "Seats kept for guests, of those.", examples = "10")
        int reserved,

        @Schema(description = "Places that nobody has yet.", examples = "12")
        int free,

        @Schema(description = "How many have to be there.", examples = "5")
        int quorum,

        @Schema(description = "How many were there, where that is no small number.", examples = "41") @Nullable
        Integer present,

        @Schema(description = "Whether the quorum was there, once it has begun.", examples = "true") @Nullable
        Boolean quorumMet,

        @Schema(description = "Why it went on without a quorum.", examples = "به درخواست حاضران") @Nullable
        String quorumNote,

        @Schema(description = "How far it is.", examples = "ANNOUNCED")
        SessionState state,

        @Schema(description = "Why it was postponed or cancelled.", examples = "گرد و غبار") @Nullable
        String reason,

        @Schema(description = "When people were invited (UTC).", examples = "2026-12-10T08:00:00Z") @Nullable
        Instant announcedAt,

        @JsonIgnore long version)
        implements Versioned {

    static SessionView of(HallSession session, HallFacts hall, boolean isPlaceClosed) {
        boolean hasBegun = session.state == SessionState.IN_PROGRESS
                || session.state == SessionState.HELD
                || session.state == SessionState.CLOSED;
        int smallest = hall.policy().terms().smallestCell();
        return new SessionView(
                session.id,
                session.hallId,
                session.county,
                session.workingGroup,
                session.names(),
                session.mode,
                session.venueCode,
                isPlaceClosed ? Boolean.TRUE : null,
                session.startsAt,
                Jalali.of(session.startsAt),
                session.endsAt,
                session.firstStartsAt,
                session.capacity,
                session.reserved,
                session.capacity - session.reserved - session.confirmed,
                session.quorum,
                hasBegun && session.present >= smallest ? session.present : null,
                hasBegun ? session.present >= session.quorum : null,
                session.quorumNote,
                session.state,
                session.reason,
                session.announcedAt,
                session.version);
    }
}
