package hamgara.venue.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why somebody is not let in: one short list for devices, whatever the code of the problem or of the card says.
@Schema(
        description =
                "Why somebody is not let in. `INVALID`: the code or card is not known, or not that of the booking. "
                        + "`NOT_YET`, `TOO_LATE`: by the time of the slot, or the places were given to others. `CANCELLED`: the booking "
                        + "was. `ALREADY_USED`: the booking or what was shown. `WRONG_VENUE`. `WRONG_AUDIENCE`: the time is kept for "
                        + "others. `REVOKED`: the card is stopped, replaced, expired or withdrawn. `OFFLINE_CONFLICT`: an arrival noted "
                        + "offline stands among the conflicts. `BLOCKED`: for another reason, such as entries used up.")
public enum DoorRefusal {
    INVALID,
    NOT_YET,
    TOO_LATE,
    CANCELLED,
    ALREADY_USED,
    WRONG_VENUE,
    WRONG_AUDIENCE,
    REVOKED,
    OFFLINE_CONFLICT,
    BLOCKED;

    /// Of a reason of card-service, whose list is open.
    public static DoorRefusal of(String reason) {
        return switch (reason) {
            case "PRESENTATION_INVALID", "CARD_MISMATCH", "CARD_NOT_ACTIVATED", "TOKEN_STALE" -> INVALID;
            case "TOKEN_REPLAYED" -> ALREADY_USED;
            case "VENUE_UNKNOWN", "NO_PROGRAMME_FOR_VENUE" -> WRONG_VENUE;
            case "AUDIENCE_NOT_ALLOWED", "AGE_BELOW_MIN", "AGE_ABOVE_MAX" -> WRONG_AUDIENCE;
            case "CARD_SUSPENDED",
                    "CARD_REPLACED",
                    "CARD_CANCELLED",
                    "CARD_EXPIRED",
                    "CREDENTIAL_REVOKED",
                    "ENROLMENT_SUSPENDED",
                    "ENROLMENT_EXPIRED",
                    "ENROLMENT_NOT_ACTIVE" -> REVOKED;
            default -> BLOCKED;
        };
    }
}
