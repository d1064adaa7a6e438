package hamgara.venue.checkin;

import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.number;
import static hamgara.venue.GivenDoor.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who booked with a card that another one took over from since.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ReplacedCardTest {

    /// As card-service tells it; answers the card that took over.
    private static UUID replaced(UUID card) {
        UUID next = UUID.randomUUID();
        PublishedEvents.publish("hamgara.card", "hamgara.card.card-replaced.v1", card, """
                {"cardId": "%s", "replacedBy": "%s", "county": "0614", "version": 5}""".formatted(card, next));
        await().until(() ->
                number("select count(*) from known_card where state = 'OVER' and card_id = '" + card + "'") == 1);
        return next;
    }

    @Test
    void isFoundByTheNewCardAlone() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        UUID card = replaced(replaced(guest.card()));

        door.checkIn(UUID.randomUUID(), "\"credential\": \"" + shown(card) + "\"")
                .statusCode(201)
                .body("bookingId", equalTo(guest.booking().toString()))
                .body("state", equalTo("CHECKED_IN"));

        assertThat(askedAbout(guest.card()).getList("captured.cardId"))
                .containsExactly(guest.card().toString());
    }

    @Test
    void doesNotComeInAgainWithoutABooking() {
        GivenDoor door = GivenDoor.withPlaces(3);
        Guest guest = door.guest();
        door.startsIn(-1);
        UUID card = replaced(guest.card());

        door.walkIn(card)
                .statusCode(409)
                .body("code", equalTo("CARD_HAS_BOOKING"))
                .body("bookingId", equalTo(guest.booking().toString()));
        door.checkIn(guest).statusCode(201);
        door.walkIn(card).statusCode(409).body("code", equalTo("CARD_INSIDE_ALREADY"));
        UUID walkedIn = UUID.randomUUID();
        door.walkIn(walkedIn).statusCode(201);
        door.walkIn(replaced(walkedIn)).statusCode(409).body("code", equalTo("CARD_INSIDE_ALREADY"));
        assertThat(door.inside()).isEqualTo(2);
    }

    @Test
    void isNobodyElse() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(-1);
        replaced(guest.card());

        door.checkIn(UUID.randomUUID(), "\"credential\": \"" + shown(UUID.randomUUID()) + "\"")
                .statusCode(422)
                .body("code", equalTo("CHECK_IN_INVALID"));
    }
}
