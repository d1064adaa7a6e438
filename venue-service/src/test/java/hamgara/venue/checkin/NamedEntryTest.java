package hamgara.venue.checkin;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An arrival tells card-service which entry it is of: the one that the booking has.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class NamedEntryTest {

    private final String me = citizen();
    private final UUID card = UUID.randomUUID();
    private String terminal;
    private List<String> slots;
    private UUID booking;

    @BeforeEach
    void book() {
        Venue venue = venue("SPORT_YOUTH");
        terminal = Tokens.of("terminal").venue(venue.code()).bearer();
        slots = slots(venue, 3);
        booking = booked(me, slots.getFirst(), card);
    }

    @Test
    void namesTheEntryOfTheBooking() {
        slotStartsIn(slots.getFirst(), 10);

        checkIn(UUID.randomUUID()).statusCode(201).body("state", equalTo("CHECKED_IN"));

        assertThat(named()).containsExactly(entry());
    }

    @Test
    void namesTheEntryOfABookingThatMovedSinceTheAnswerWasLost() {
        String before = entry();
        UUID nonce = UUID.randomUUID();
        slotStartsIn(slots.getFirst(), 10);
        card(card, "lose-answer");
        checkIn(nonce).statusCode(503);
        card(card, "fine");
        slotStartsIn(slots.getFirst(), 300);
        as(me).body("{\"slotId\": \"%s\"}".formatted(slots.get(1)))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        slotStartsIn(slots.get(1), 10);

        checkIn(nonce).statusCode(201).body("state", equalTo("CHECKED_IN"));

        assertThat(named()).containsExactly(before, entry());
        assertThat(askedAbout(card).getList("captured.id")).hasSize(1);
    }

    private String entry() {
        return as(me).get("/v1/bookings/" + booking).then().extract().path("authorizationId");
    }

    private List<String> named() {
        return askedAbout(card).getList("asked.findAll { it.path == '/v1/redemptions' }.body.authorizationId");
    }

    private ValidatableResponse checkIn(UUID nonce) {
        return as(terminal)
                .body("{\"bookingId\": \"%s\", \"credential\": \"HG1:demo\"}".formatted(booking))
                .put("/v1/check-ins/" + nonce)
                .then();
    }
}
