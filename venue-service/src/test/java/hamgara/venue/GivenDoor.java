package hamgara.venue;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slotStartsIn;

import hamgara.kit.test.Tokens;
import hamgara.venue.Given.Venue;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;

/// A venue with a terminal at its door, and people who come to it, with a booking or without.
public record GivenDoor(Venue venue, String terminal, List<String> slots) {

    /// Twelve slots of tomorrow; the first is the one that tests move to now.
    public static GivenDoor withPlaces(int places) {
        Venue venue = Given.venue("SPORT_YOUTH");
        return new GivenDoor(venue, Tokens.of("terminal").venue(venue.code()).bearer(), Given.slots(venue, places));
    }

    public String slot() {
        return slots.getFirst();
    }

    public String staff() {
        return Given.staffOf(venue.code());
    }

    /// Somebody with a booking of one place.
    public record Guest(String person, UUID card, UUID booking) {}

    public Guest guest() {
        return guest(slot());
    }

    public Guest guest(String slot) {
        return guest(citizen(), UUID.randomUUID(), slot);
    }

    public static Guest guest(String person, UUID card, String slot) {
        return new Guest(person, card, booked(person, slot, card));
    }

    public GivenDoor startsIn(int minutes) {
        slotStartsIn(slot(), minutes);
        return this;
    }

    public static String shown(UUID card) {
        return "HG1:" + card;
    }

    public ValidatableResponse checkIn(UUID nonce, String body) {
        return as(terminal).body("{" + body + "}").put("/v1/check-ins/" + nonce).then();
    }

    /// With the booking and its card.
    public ValidatableResponse checkIn(Guest guest) {
        return checkIn(
                UUID.randomUUID(),
                "\"bookingId\": \"%s\", \"credential\": \"%s\"".formatted(guest.booking(), shown(guest.card())));
    }

    public ValidatableResponse walkIn(UUID nonce, UUID card) {
        return as(terminal)
                .body("{\"slotId\": \"%s\", \"credential\": \"%s\"}".formatted(slot(), shown(card)))
                .put("/v1/walk-ins/" + nonce)
                .then();
    }

    /// With so many people.
    public ValidatableResponse walkIn(UUID nonce, UUID card, int party) {
        return as(terminal)
                .body("{\"slotId\": \"%s\", \"credential\": \"%s\", \"party\": %d}"
                        .formatted(slot(), shown(card), party))
                .put("/v1/walk-ins/" + nonce)
                .then();
    }

    public ValidatableResponse walkIn(UUID card) {
        return walkIn(UUID.randomUUID(), card);
    }

    public String stateOf(Guest guest) {
        return as(guest.person())
                .get("/v1/bookings/" + guest.booking())
                .then()
                .extract()
                .path("state");
    }

    /// How many people were let into the slot.
    public long inside() {
        return number("select inside from slot where id = '" + slot() + "'");
    }
}
