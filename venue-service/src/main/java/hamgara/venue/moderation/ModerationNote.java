package hamgara.venue.moderation;

import hamgara.venue.place.Wording;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be taken down: the venue and how it stands after what was done.
public record ModerationNote(
        UUID venue,
        ModerationAction action,
        String publication,
        String state,
        @Nullable ModerationReason reason,
        @Nullable Wording text,
        @Nullable UUID other) {

    public static ModerationNote of(UUID venue, ModerationAction action, String publication, String state) {
        return new ModerationNote(venue, action, publication, state, null, null, null);
    }
}
