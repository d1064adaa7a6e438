package hamgara.venue.transfer;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.drift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class TransferTest {

    private static ValidatableResponse offer(String bearer, UUID id, UUID booking) {
        return as(bearer)
                .body("{\"bookingId\": \"%s\"}".formatted(booking))
                .put("/v1/booking-transfers/" + id)
                .then();
    }

    private static UUID offered(String bearer, UUID booking) {
        UUID id = UUID.randomUUID();
        offer(bearer, id, booking).statusCode(201).body("state", equalTo("OFFERED"));
        return id;
    }

    private static ValidatableResponse accept(String bearer, UUID id, UUID card) {
        return as(bearer)
                .body("{\"cardId\": \"%s\"}".formatted(card))
                .put("/v1/booking-transfers/" + id + "/acceptance")
                .then();
    }

    @Test
    void makesTheBookingAnotherPersonsWhoAcceptsItWithACard() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 3);
        String me = citizen();
        String other = citizen();
        UUID hold = held(me, slots.getFirst(), UUID.randomUUID());
        UUID booking = UUID.randomUUID();
        book(me, booking, hold).statusCode(201);
        UUID id = offered(me, booking);
        UUID card = UUID.randomUUID();

        as(other).get("/v1/booking-transfers/" + id).then().body("venueCode", equalTo(venue.code()));
        String first = accept(other, id, card)
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .asString();
        assertThat(accept(other, id, card).extract().asString()).isEqualTo(first);

        as(me).get("/v1/bookings/" + booking).then().statusCode(404);
        book(me, booking, hold).statusCode(409).body("code", equalTo("BOOKING_HANDED_OVER"));
        book(citizen(), booking, hold).statusCode(409).body("code", equalTo("BOOKING_ID_REUSED"));
        as(other)
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .body("cardId", equalTo(card.toString()))
                .body("state", equalTo("CONFIRMED"));
        hold(other, UUID.randomUUID(), slots(venue("SPORT_YOUTH"), 3).getFirst(), card, 1)
                .statusCode(409)
                .body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        booked(me, slots.getFirst(), UUID.randomUUID());
        accept(citizen(), id, UUID.randomUUID()).statusCode(410).body("code", equalTo("TRANSFER_OVER"));
        once(other).post("/v1/bookings/" + booking + "/cancel").then().statusCode(200);
        assertThat(drift(venue)).isZero();
        await().until(() ->
                PublishedEvents.on("hamgara.venue").ofSubject(booking).size() == 3);
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(booking)
                        .get(1)
                        .data()
                        .toString())
                .doesNotContain(card.toString());
    }

    @Test
    void staysWithItsOwnerWhileRequiredStaffIsLacking() {
        String me = citizen();
        String slot = slot(3);
        UUID booking = booked(me, slot, UUID.randomUUID());
        UUID id = offered(me, booking);
        sql("update slot set staff = 'LIFEGUARD' where id = '" + slot + "'");

        accept(citizen(), id, UUID.randomUUID()).statusCode(409).body("code", equalTo("STAFF_NOT_CONFIRMED"));
        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
    }

    @Test
    void staysWithItsOwnerUntilSomebodyEligibleWithTimeAccepts() {
        String me = citizen();
        UUID booking = booked(me, slot(3), UUID.randomUUID());
        UUID id = offered(me, booking);
        UUID wrong = UUID.randomUUID();
        card(wrong, "no:AUDIENCE_WOMEN_ONLY");

        accept(citizen(), id, wrong).statusCode(409).body("code", equalTo("AUDIENCE_NOT_ELIGIBLE"));
        String busy = citizen();
        booked(busy, slot(3), UUID.randomUUID());
        accept(busy, id, UUID.randomUUID()).statusCode(409).body("code", equalTo("OVERLAPS_YOUR_BOOKING"));
        accept(me, id, UUID.randomUUID()).statusCode(409).body("code", equalTo("TRANSFER_TO_YOURSELF"));
        accept(citizen(), UUID.randomUUID(), UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("TRANSFER_NOT_FOUND"));

        as(me).get("/v1/bookings/" + booking).then().statusCode(200);
        accept(citizen(), id, UUID.randomUUID()).statusCode(201);
    }

    @Test
    void isNotForATimeThatTheVenueKeepsToItself() {
        Venue school = venue("EDUCATION");
        String me = citizen();
        UUID booking = booked(me, slots(school, 3).getFirst(), UUID.randomUUID());
        UUID id = offered(me, booking);
        once(ADMIN)
                .body(
                        "{\"kind\": \"EXAMS\", \"name\": \"امتحان\", \"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", \"weekdays\": [\"%2$s\"]}"
                                .formatted(
                                        tomorrow(),
                                        tomorrow().getDayOfWeek().name().substring(0, 3)))
                .post("/v1/venues/" + school.id() + "/school-blocks")
                .then()
                .statusCode(201)
                .body("affectedBookings", equalTo(1));

        accept(citizen(), id, UUID.randomUUID()).statusCode(409).body("code", equalTo("KEPT_FOR_PUPILS"));

        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
        as(me).get("/v1/rebookings").then().body("items", hasSize(1));
    }

    @Test
    void isOfferedOnceAtATimeByItsOwnerAndCanBeTakenBack() {
        String me = citizen();
        UUID booking = booked(me, slot(3), UUID.randomUUID());
        UUID id = offered(me, booking);

        offer(me, id, booking).statusCode(201);
        offer(me, id, booked(me, slots(venue("SPORT_YOUTH"), 3).get(1), UUID.randomUUID()))
                .statusCode(409)
                .body("code", equalTo("TRANSFER_ID_REUSED"));
        offer(me, UUID.randomUUID(), booking).statusCode(409).body("code", equalTo("BOOKING_NOT_OFFERED"));
        offer(citizen(), UUID.randomUUID(), booking).statusCode(404).body("code", equalTo("BOOKING_NOT_FOUND"));
        as(citizen()).delete("/v1/booking-transfers/" + id).then().statusCode(204);
        as(me).get("/v1/booking-transfers/" + id).then().body("state", equalTo("OFFERED"));
        as(me).delete("/v1/booking-transfers/" + id).then().statusCode(204);
        accept(citizen(), id, UUID.randomUUID()).statusCode(410).body("code", equalTo("TRANSFER_OVER"));

        UUID late = offered(me, booking);
        sql("update booking_transfer set expires_at = clock_timestamp() - interval '1 second' where id = '" + late
                + "'");
        as(me).get("/v1/booking-transfers/" + late).then().body("state", equalTo("EXPIRED"));
        accept(citizen(), late, UUID.randomUUID()).statusCode(410);
        UUID cancelled = offered(me, booking);
        once(me).post("/v1/bookings/" + booking + "/cancel").then().statusCode(200);
        accept(citizen(), cancelled, UUID.randomUUID()).statusCode(410).body("code", equalTo("TRANSFER_OVER"));
    }

    @Test
    void goesToOneOfManyWhoAcceptAtOnce() throws Exception {
        Venue venue = venue("SPORT_YOUTH");
        String me = citizen();
        UUID booking = booked(me, slots(venue, 3).getFirst(), UUID.randomUUID());
        UUID id = offered(me, booking);

        List<Integer> answers = allAtOnce(Collections.nCopies(
                20, () -> accept(citizen(), id, UUID.randomUUID()).extract().statusCode()));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 410).hasSize(19);
        assertThat(drift(venue)).isZero();
    }
}
