package hamgara.venue.booking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenHall.place;
import static hamgara.venue.GivenHall.takeAll;
import static hamgara.venue.GivenHall.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OrderTest {

    private final String me = citizen();
    private final UUID myCard = UUID.randomUUID();

    /// A place at eight, one at nine, and a third of the hall at ten.
    private UUID heldIn(GivenHall hall, List<String> slots) {
        UUID hold = UUID.randomUUID();
        takeAll(
                        me,
                        hold,
                        myCard,
                        List.of(
                                place(slots.get(0), 2),
                                place(slots.get(1), 1),
                                time(hall.thirds().getFirst(), at(10), at(11), 4)))
                .statusCode(201);
        return hold;
    }

    @Test
    void booksAllPlacesOfAHoldTogether() {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 3);
        UUID hold = heldIn(hall, slots);
        UUID id = UUID.randomUUID();

        String first = book(me, id, hold)
                .statusCode(201)
                .body("orderId", equalTo(id.toString()))
                .body("party", equalTo(2))
                .body("items", hasSize(3))
                .body("items.state", contains("CONFIRMED", "CONFIRMED", "CONFIRMED"))
                .body("items[0].bookingId", equalTo(id.toString()))
                .extract()
                .asString();
        assertThat(book(me, id, hold).statusCode(201).extract().asString()).isEqualTo(first);
        as(me).get("/v1/bookings?limit=10").then().body("items", hasSize(3)).body("items[0].items", hasSize(3));
        assertThat(free(slots.get(0))).isEqualTo(1);
        assertThat(askedAbout(myCard).getList("asked")).hasSize(3);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void booksNoneWhenTheCardIsNotForAll() {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 3);
        UUID hold = heldIn(hall, slots);
        card(myCard, "no:AUDIENCE_WOMEN_ONLY");

        book(me, UUID.randomUUID(), hold).statusCode(409).body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"));

        as(me).get("/v1/holds/" + hold).then().body("state", equalTo("HELD"));
        as(me).get("/v1/bookings").then().body("items", hasSize(0));
        card(myCard, "fine");
        book(me, UUID.randomUUID(), hold).statusCode(201);
    }

    @Test
    void cancelsOneOfThemOrAllThatIsLeft() {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 3);
        UUID id = UUID.randomUUID();
        List<String> all =
                book(me, id, heldIn(hall, slots)).statusCode(201).extract().path("items.bookingId");

        once(me).post("/v1/bookings/" + all.get(1) + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED_IN_TIME"))
                .body("items.state", contains("CONFIRMED", "CANCELLED_IN_TIME", "CONFIRMED"));
        assertThat(free(slots.get(1))).isEqualTo(3);
        assertThat(free(slots.get(0))).isEqualTo(1);

        once(me).post("/v1/bookings/" + all.get(2) + "/cancel-all")
                .then()
                .statusCode(200)
                .body("items.state", contains("CANCELLED_IN_TIME", "CANCELLED_IN_TIME", "CANCELLED_IN_TIME"));
        assertThat(free(slots.get(0))).isEqualTo(3);
        once(me).post("/v1/bookings/" + id + "/cancel-all")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_CANCELLABLE"));
        GivenHall.taken(citizen(), hall.whole(), at(10), at(11), 4);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void cancelsAllOrNothing() {
        GivenHall hall = GivenHall.inThirds();
        List<String> slots = slots(hall.venue(), 3);
        UUID id = UUID.randomUUID();
        book(me, id, heldIn(hall, slots)).statusCode(201);
        slotStartsIn(slots.get(0), 10);

        once(me).post("/v1/bookings/" + id + "/cancel-all")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_CANCELLATION_WINDOW"));

        as(me).get("/v1/bookings/" + id).then().body("items.state", contains("CONFIRMED", "CONFIRMED", "CONFIRMED"));
        once(citizen()).post("/v1/bookings/" + id + "/cancel-all").then().statusCode(404);
    }

    @Test
    void keepsToTheCancellationRulesOfTheFacility() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 3).getFirst();
        String facility = "/v1/facilities/" + as(ADMIN).get("/v1/slots/" + slot).<String>path("facilityId");
        as(ADMIN)
                .header("If-Match", as(ADMIN).get(facility).header("ETag"))
                .body("""
                        {"names": {"fa": "سالن"}, "places": 3, "cancellation": {"inTimeMinutes": 300, "atLastMinutes": 120}}""")
                .put(facility)
                .then()
                .statusCode(200);
        UUID id = booked(me, slot, myCard);

        slotStartsIn(slot, 100);
        once(me).post("/v1/bookings/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_CANCELLATION_WINDOW"));
        slotStartsIn(slot, 200);
        once(me).post("/v1/bookings/" + id + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED_LATE"));
    }
}
