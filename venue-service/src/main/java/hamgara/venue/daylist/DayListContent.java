package hamgara.venue.daylist;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The payload of a list.
@JsonPropertyOrder({"venue", "date", "issuedAt", "validUntil", "bookings"})
record DayListContent(String venue, LocalDate date, Instant issuedAt, Instant validUntil, List<Line> bookings) {

    /// A booking, without the person.
    ///
    /// @param codeHash SHA-256 of the code in capitals without hyphen, a colon, and the id of the booking
    /// @param cardHash SHA-256 of the id of the card, a colon, and the id of the booking: for a device that
    /// has seen the card before
    /// @param used whether its people came already
    @JsonPropertyOrder({
        "booking",
        "codeHash",
        "cardHash",
        "slot",
        "checkInFrom",
        "startsAt",
        "endsAt",
        "party",
        "audience",
        "used"
    })
    record Line(
            UUID booking,
            String codeHash,
            String cardHash,
            UUID slot,
            Instant checkInFrom,
            Instant startsAt,
            Instant endsAt,
            int party,
            Audience audience,
            boolean used) {}
}
