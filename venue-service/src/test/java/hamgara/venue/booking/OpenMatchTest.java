package hamgara.venue.booking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.GivenHall.take;
import static hamgara.venue.GivenHall.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OpenMatchTest {

    private static ValidatableResponse open(String bearer, UUID booking, int places) {
        String path = "/v1/bookings/" + booking;
        return as(bearer)
                .header("If-Match", as(bearer).get(path).header("ETag"))
                .body("{\"places\": %d}".formatted(places))
                .put(path + "/open-places")
                .then();
    }

    @Test
    void letsOthersIntoWhatOnePartyHasAlone() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID id = UUID.randomUUID();
        String slot = book(me, id, taken(me, hall.thirds().getFirst(), at(10), at(11), 4))
                .statusCode(201)
                .extract()
                .path("slotId");
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("SLOT_NOT_BOOKABLE"));

        open(me, id, 7).statusCode(409).body("code", equalTo("NOT_SO_MANY_PLACES"));
        open(me, id, 3).statusCode(200);
        as(ADMIN)
                .get("/v1/slots?venue=" + hall.venue().code())
                .then()
                .body("items", hasSize(1))
                .body("items.id", hasItem(slot))
                .body("items[0].openMatch", equalTo(true))
                .body("items[0].free", equalTo(3));
        String guest = citizen();
        UUID joined = booked(guest, slot, UUID.randomUUID());
        assertThat(free(slot)).isEqualTo(2);
        open(guest, joined, 1).statusCode(409).body("code", equalTo("NOT_AN_EXCLUSIVE_BOOKING"));

        open(me, id, 0).statusCode(200);
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("SLOT_NOT_BOOKABLE"));
        as(guest).get("/v1/bookings/" + joined).then().body("state", equalTo("CONFIRMED"));
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void isChangedByWhoSawTheLastChange() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID id = UUID.randomUUID();
        book(me, id, taken(me, hall.whole(), at(10), at(11), 4)).statusCode(201);
        String path = "/v1/bookings/" + id;
        String seen = as(me).get(path).header("ETag");

        open(me, id, 2).statusCode(200);
        as(me).header("If-Match", seen)
                .body("{\"places\": 0}")
                .put(path + "/open-places")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void staysForThoseWhoJoinedUntilTheLastOneLeaves() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID id = UUID.randomUUID();
        String slot = book(me, id, taken(me, hall.whole(), at(10), at(11), 4))
                .statusCode(201)
                .extract()
                .path("slotId");
        open(me, id, 2).statusCode(200);
        String guest = citizen();
        UUID joined = booked(guest, slot, UUID.randomUUID());

        once(me).post("/v1/bookings/" + id + "/cancel").then().statusCode(200);
        take(citizen(), UUID.randomUUID(), hall.whole(), at(10), at(11), 4).statusCode(409);
        once(guest).post("/v1/bookings/" + joined + "/cancel").then().statusCode(200);
        taken(citizen(), hall.whole(), at(10), at(11), 4);
        assertThat(drift(hall.venue())).isZero();
    }

    @Test
    void isNothingForPlacesOfASlot() {
        String me = citizen();
        UUID id = booked(me, slots(venue("SPORT_YOUTH"), 3).getFirst(), UUID.randomUUID());

        open(me, id, 1).statusCode(409).body("code", equalTo("NOT_AN_EXCLUSIVE_BOOKING"));
        as(me).body("{\"places\": 1}")
                .put("/v1/bookings/" + id + "/open-places")
                .then()
                .statusCode(428);
    }
}
