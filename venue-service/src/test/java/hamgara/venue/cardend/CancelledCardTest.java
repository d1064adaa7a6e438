package hamgara.venue.cardend;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CancelledCardTest {

    @Test
    void givesTheComingPlacesOfACancelledCardBack() {
        UUID card = UUID.randomUUID();
        String person = citizen();
        List<String> slots = slots(venue("EDUCATION"), 1);
        UUID coming = booked(person, slots.get(0), card);
        UUID begun = booked(person, slots.get(1), card);
        UUID other = booked(citizen(), slots.get(2), UUID.randomUUID());
        Given.slotStartsIn(slots.get(1), -5);

        tell("card-cancelled", card);

        await().until(() -> state(person, coming).equals("CANCELLED_BY_OPERATOR"));
        assertThat(Given.free(slots.get(0))).isEqualTo(1);
        assertThat(state(person, begun)).isEqualTo("CONFIRMED");
        assertThat(Given.number("select count(*) from booking where id = '" + other + "' and state = 'CONFIRMED'"))
                .isEqualTo(1);
    }

    @Test
    void leavesTheBookingsOfASuspendedCardAlone() {
        UUID suspended = UUID.randomUUID();
        UUID marker = UUID.randomUUID();
        String person = citizen();
        List<String> slots = slots(venue("EDUCATION"), 1);
        UUID booking = booked(person, slots.get(0), suspended);
        UUID markers = booked(person, slots.get(1), marker);

        tell("card-suspended", suspended);
        tell("card-cancelled", marker);

        await().until(() -> state(person, markers).equals("CANCELLED_BY_OPERATOR"));
        assertThat(state(person, booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void givesBackWhatWasBookedWithTheCardBeforeIt() {
        UUID card = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        String person = citizen();
        UUID booking = booked(person, slots(venue("EDUCATION"), 1).getFirst(), card);
        PublishedEvents.publish("hamgara.card", "hamgara.card.card-replaced.v1", card, """
                {"cardId": "%s", "replacedBy": "%s", "county": "0614", "version": 5}""".formatted(card, next));
        await().until(() -> Given.number("select count(*) from known_card where card_id = '" + card + "'") == 1);

        tell("card-cancelled", next);

        await().until(() -> state(person, booking).equals("CANCELLED_BY_OPERATOR"));
    }

    private static void tell(String what, UUID card) {
        PublishedEvents.publish(
                "hamgara.card",
                "hamgara.card." + what + ".v1",
                card,
                "{\"cardId\": \"%s\", \"county\": \"0614\", \"version\": 7}".formatted(card));
    }

    private static String state(String person, UUID booking) {
        return as(person)
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }
}
