package hamgara.venue.batch;

import hamgara.kit.problem.Refusal;
import hamgara.venue.checkin.DoorRefusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an arrival noted offline could not be recorded.
@Schema(
        description =
                "`ALREADY_USED`: the booking was. `CANCELLED` meanwhile. `SLOT_FULL`: the places were given to others. "
                        + "`WRONG_VENUE`. `UNKNOWN`: no booking goes with what was noted. `NOT_YET`, `TOO_LATE`: not within the time of "
                        + "the slot, more than two minutes ahead of now, or longer than 72 hours ago. `UNCLEAR`: it names none or two bookings, or something else "
                        + "kept it from being recorded. "
                        + "`CARD_DECLINED`: the card declined the entry, which is recorded as refused. `CARD_REFUSED`: what was shown "
                        + "is no card. `NONCE_REUSED`: its id stands for another arrival.")
enum ConflictCode {
    ALREADY_USED(DoorRefusal.ALREADY_USED),
    CANCELLED(DoorRefusal.CANCELLED),
    SLOT_FULL(DoorRefusal.TOO_LATE),
    WRONG_VENUE(DoorRefusal.WRONG_VENUE),
    UNKNOWN(DoorRefusal.INVALID),
    NOT_YET(DoorRefusal.NOT_YET),
    TOO_LATE(DoorRefusal.TOO_LATE),
    UNCLEAR(DoorRefusal.INVALID),
    CARD_DECLINED(DoorRefusal.BLOCKED),
    CARD_REFUSED(DoorRefusal.INVALID),
    NONCE_REUSED(DoorRefusal.OFFLINE_CONFLICT);

    private final DoorRefusal refusal;

    ConflictCode(DoorRefusal refusal) {
        this.refusal = refusal;
    }

    DoorRefusal refusal() {
        return refusal;
    }

    /// Of a rule that said no at the door; one that is not listed shall not keep the others from being recorded.
    static ConflictCode of(Refusal refusal) {
        return switch (refusal.slug()) {
            case "already-checked-in" -> ALREADY_USED;
            case "booking-cancelled-before" -> CANCELLED;
            case "place-given-away" -> SLOT_FULL;
            case "check-in-wrong-venue" -> WRONG_VENUE;
            case "check-in-invalid", "booking-not-found" -> UNKNOWN;
            case "check-in-too-early" -> NOT_YET;
            case "check-in-too-late" -> TOO_LATE;
            case "card-refused" -> CARD_REFUSED;
            case "check-in-id-reused", "check-in-offline-conflict" -> NONCE_REUSED;
            default -> UNCLEAR;
        };
    }
}
