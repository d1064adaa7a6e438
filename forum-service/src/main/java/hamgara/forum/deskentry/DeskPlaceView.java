package hamgara.forum.deskentry;

import hamgara.forum.registration.DeskPlace;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the desk got for somebody.
@Schema(
        name = "DeskPlace",
        description = "What became of a place that a desk asked for; it says nothing of whose it is.")
record DeskPlaceView(
        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "CONFIRMED, WAITLISTED, CANCELLED, CHECKED_IN or NO_SHOW.", examples = "CONFIRMED")
        String state,

        @Schema(description = "How many wait up to here, while waiting.", examples = "3") @Nullable
        Integer waiting,

        @Schema(
                description = "The code that lets its owner in once, to be printed as a QR code; with a place only.",
                examples = "9f86d081884c7d659a2feaa0c55ad015")
        @Nullable
        String code) {

    static DeskPlaceView of(UUID session, DeskPlace place) {
        return new DeskPlaceView(session, place.state(), place.waiting(), place.code());
    }
}
