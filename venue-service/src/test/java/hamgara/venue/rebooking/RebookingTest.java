package hamgara.venue.rebooking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Closures of areas and what is proposed for the bookings in their time. Each test has a county of its own.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class RebookingTest {

    private static final String TEXT =
            "\"text\": {\"fa\": \"به سبب گرما تعطیل است.\", \"ar\": \"مغلق بسبب الحر.\", \"en\": \"Closed because of heat.\"}";

    @Test
    void closesEveryVenueOfACountyAndNoOther() {
        String county = county();
        Given.Venue inside = venue(county);
        Given.Venue outside = venue(county());
        String closed = slots(inside, 5).getFirst();
        String open = slots(outside, 5).getFirst();

        String notice = announce(governor(county), "COUNTY", county, "FULL", null)
                .statusCode(201)
                .body("venues", equalTo(1))
                .body("text.ar", equalTo("مغلق بسبب الحر."))
                .extract()
                .path("id");

        hold(citizen(), UUID.randomUUID(), closed, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("VENUE_CLOSED"));
        held(citizen(), open, UUID.randomUUID());
        String closure = given().get("/v1/venues/" + inside.id() + "/closures")
                .then()
                .body("items", hasSize(1))
                .body("items[0].noticeId", equalTo(notice))
                .body("items[0].reason", equalTo("HEAT"))
                .extract()
                .path("items[0].id");
        given().get("/v1/venues/" + outside.id() + "/closures").then().body("items", empty());
        given().get("/v1/venue-closures?county=" + county).then().body("items.id", contains(notice));
        await().until(() -> types(notice).contains("hamgara.venue.closure-notice-announced.v1"));
        await().until(() -> types(closure).contains("hamgara.venue.closure-announced.v1"));
    }

    @Test
    void closesAVenueThatIsRegisteredWhileANoticeStands() {
        String county = county();
        announce(ADMIN, "COUNTY", county, "FULL", null).statusCode(201).body("venues", equalTo(0));

        given().get("/v1/venues/" + venue(county).id() + "/closures").then().body("items", hasSize(1));
    }

    @Test
    void closesShortDaysFromAnHourOn() {
        String county = county();
        List<String> slots = slots(venue(county), 5); // hours from 08:00 on

        announce(ADMIN, "COUNTY", county, "SHORT_DAY", "12:00").statusCode(201);

        held(citizen(), slots.get(3), UUID.randomUUID()); // ends at 12:00
        hold(citizen(), UUID.randomUUID(), slots.get(4), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("VENUE_CLOSED"))
                .body("opensAt", equalTo(Tehran.startOf(tomorrow().plusDays(1)).toString()));
    }

    @Test
    void isForTheGovernorOfTheAreaAndForAdministrators() {
        String county = county();

        announce(governor(county()), "COUNTY", county, "FULL", null)
                .statusCode(403)
                .body("code", equalTo("CLOSURE_NOT_YOURS"));
        announce(governor(county), "COUNTRY", null, "FULL", null).statusCode(403);
        announce(citizen(), "COUNTY", county, "FULL", null).statusCode(403);
        announce(staffOf("takhti"), "COUNTY", county, "FULL", null).statusCode(403);
        announce(governor(county), "COUNTY", county, "FULL", null).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    COUNTY,   06,   FULL,      -,     CLOSURE_AREA_WRONG
                    PROVINCE, 0614, FULL,      -,     CLOSURE_AREA_WRONG
                    COUNTRY,  06,   FULL,      -,     CLOSURE_AREA_WRONG
                    COUNTY,   -,    FULL,      -,     CLOSURE_AREA_WRONG
                    COUNTY,   9999, SHORT_DAY, -,     CLOSING_HOUR_WRONG
                    COUNTY,   9999, FULL,      12:00, CLOSING_HOUR_WRONG
                    """)
    void refusesANoticeThatMakesNoSense(
            String scope, @Nullable String area, String kind, @Nullable String closesAt, String code) {
        announce(ADMIN, scope, area, kind, closesAt).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void proposesAnotherSlotForEachBooking() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> elsewhere = slots(venue(county), 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(2), UUID.randomUUID());
        UUID other = booked(citizen(), slots.get(3), UUID.randomUUID());

        announceVenue(closing);

        String proposal = own(me).body("items", hasSize(1))
                .body("items[0].bookingId", equalTo(booking.toString()))
                .body("items[0].kind", equalTo("MOVE"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].reason", equalTo("HEAT"))
                .body("items[0].message.en", equalTo("Closed because of heat."))
                .body("items[0].options", hasSize(3))
                .body("items[0].options[0].slotId", equalTo(elsewhere.get(2))) // the same hour, the next venue
                .body("items[0].answerBy", equalTo(at(10).toString()))
                .extract()
                .path("items[0].id");
        as(staffOf(closing.code()))
                .get("/v1/venues/" + closing.id() + "/rebookings?state=OPEN")
                .then()
                .statusCode(200)
                .body("items.bookingId", containsInAnyOrder(booking.toString(), other.toString()));
        as(citizen()).get("/v1/rebookings/" + proposal).then().statusCode(404);
        as(staffOf("takhti"))
                .get("/v1/venues/" + closing.id() + "/rebookings")
                .then()
                .statusCode(403);
        await().until(() -> types(proposal).contains("hamgara.venue.rebooking-proposed.v1"));
    }

    @Test
    void movesTheBookingWhenItsHolderAccepts() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> elsewhere = slots(venue(county), 5);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID booking = booked(me, slots.get(2), card);
        announceVenue(closing);
        String proposal = proposal(me);

        answer(me, proposal, "{\"answer\": \"ACCEPT\"}")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("movedToSlotId", equalTo(elsewhere.get(2)));
        answer(me, proposal, "{\"answer\": \"ACCEPT\"}").statusCode(200); // the same answer once more
        answer(me, proposal, "{\"answer\": \"DECLINE\"}").statusCode(409).body("code", equalTo("REBOOKING_ENDED"));

        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("RESCHEDULED"));
        as(me).get("/v1/bookings/" + proposal)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("slotId", equalTo(elsewhere.get(2)));
        assertThat(free(slots.get(2))).isEqualTo(5);
        assertThat(free(elsewhere.get(2))).isEqualTo(4);
        await().until(() -> types(proposal).contains("hamgara.venue.rebooking-settled.v1"));
        List<String> entries = askedAbout(card).getList("asked.key");
        assertThat(askedAbout(card).getString("asked[1].body.replaces")).isEqualTo(entries.getFirst());
        assertThat(askedAbout(card).getString("asked[1].body.bookingId")).isEqualTo(proposal);
        await().until(() -> released(booking).equals(entries.getFirst()));
    }

    @Test
    void movesToAnyFittingSlotAndToNoOther() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> elsewhere = slots(venue(county), 5);
        List<String> far = slots(venue(county()), 5);
        String me = citizen();
        booked(me, slots.get(2), UUID.randomUUID());
        announceVenue(closing);
        String proposal = proposal(me);

        for (String unfit : List.of(
                slots.get(5), far.get(5), elsewhere.get(0), UUID.randomUUID().toString())) {
            answer(me, proposal, "{\"answer\": \"ACCEPT\", \"slotId\": \"%s\"}".formatted(unfit))
                    .statusCode(422)
                    .body("code", equalTo("REBOOKING_SLOT_UNFIT"));
        }
        answer(me, proposal, "{\"answer\": \"ACCEPT\", \"slotId\": \"%s\"}".formatted(elsewhere.get(9)))
                .statusCode(200)
                .body("movedToSlotId", equalTo(elsewhere.get(9)));
    }

    @Test
    void keepsTheOldBookingWhenTheCardIsRefusedThere() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> elsewhere = slots(venue(county), 5);
        String me = citizen();
        UUID card = UUID.randomUUID();
        UUID booking = booked(me, slots.get(2), card);
        announceVenue(closing);
        String proposal = proposal(me);
        card(card, "no:CARD_SUSPENDED");

        answer(me, proposal, "{\"answer\": \"ACCEPT\"}").statusCode(409).body("code", equalTo("CARD_NOT_ELIGIBLE"));

        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
        as(me).get("/v1/rebookings/" + proposal).then().body("state", equalTo("OPEN"));
        assertThat(free(elsewhere.get(2))).isEqualTo(5);
    }

    @Test
    void endsTheBookingWhenItsHolderDeclines() {
        Given.Venue closing = venue(county());
        List<String> slots = slots(closing, 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(2), UUID.randomUUID());
        announceVenue(closing);
        String proposal = own(me).body("items[0].kind", equalTo("CANCEL"))
                .body("items[0].options", empty())
                .extract()
                .path("items[0].id");

        answer(me, proposal, "{\"answer\": \"DECLINE\"}").statusCode(200).body("state", equalTo("DECLINED"));

        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CANCELLED_BY_OPERATOR"));
        assertThat(free(slots.get(2))).isEqualTo(5);
    }

    @Test
    void endsTheBookingsThatNobodyAnswersFor() {
        Given.Venue closing = venue(county());
        List<String> slots = slots(closing, 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(2), UUID.randomUUID());
        announceVenue(closing);
        String proposal = proposal(me);

        isOverdue(proposal);

        await().until(() ->
                as(me).get("/v1/rebookings/" + proposal).path("state").equals("LAPSED"));
        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CANCELLED_BY_OPERATOR"));
        assertThat(free(slots.get(2))).isEqualTo(5);
        answer(me, proposal, "{\"answer\": \"ACCEPT\"}").statusCode(409).body("code", equalTo("REBOOKING_ENDED"));
    }

    @Test
    void letsTheBookingStandWhenTheClosureIsRevoked() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(2), UUID.randomUUID());
        String notice = announce(ADMIN, "COUNTY", county, "FULL", null)
                .statusCode(201)
                .body("affectedBookings", equalTo(1))
                .extract()
                .path("id");
        String proposal = proposal(me);
        String closure = given().get("/v1/venues/" + closing.id() + "/closures").path("items[0].id");
        String venuePath = "/v1/venues/" + closing.id() + "/closures/" + closure;
        once(staffOf(closing.code()))
                .header("If-Match", given().get(venuePath).header("ETag"))
                .post(venuePath + "/revoke")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOSURE_OF_NOTICE"));

        String path = "/v1/venue-closures/" + notice;
        String seen = given().get(path).header("ETag");
        once(governor(county()))
                .header("If-Match", seen)
                .post(path + "/revoke")
                .then()
                .statusCode(403);
        once(governor(county))
                .header("If-Match", seen)
                .post(path + "/revoke")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());

        as(me).get("/v1/rebookings/" + proposal).then().body("state", equalTo("WITHDRAWN"));
        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
        held(citizen(), slots.get(3), UUID.randomUUID());
        once(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .post(path + "/revoke")
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOSURE_REVOKED_BEFORE"));
        await().until(() -> types(notice).contains("hamgara.venue.closure-notice-revoked.v1"));
        await().until(() -> types(closure).contains("hamgara.venue.closure-revoked.v1"));
    }

    @Test
    void keepsTheProposalWhileAnotherClosureTakesTheTime() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        String me = citizen();
        booked(me, slots.get(2), UUID.randomUUID());
        String first = announceVenue(closing);
        announce(ADMIN, "COUNTY", county, "FULL", null).statusCode(201);
        own(me).body("items", hasSize(1));

        String path = "/v1/venues/" + closing.id() + "/closures/" + first;
        once(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .post(path + "/revoke")
                .then()
                .statusCode(200);

        own(me).body("items", hasSize(1)).body("items[0].state", equalTo("OPEN"));
    }

    @Test
    void needsNoAnswerForABookingThatItsHolderCancels() {
        Given.Venue closing = venue(county());
        List<String> slots = slots(closing, 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(5), UUID.randomUUID());
        announceVenue(closing);

        once(me).post("/v1/bookings/" + booking + "/cancel").then().statusCode(200);

        own(me).body("items[0].state", equalTo("WITHDRAWN"));
        assertThat(free(slots.get(5))).isEqualTo(5);
    }

    @Test
    void countsNothingAgainstWhoCancelsWhatTheVenueClosed() {
        Given.Venue closing = venue(county());
        String slot = slots(closing, 5).get(5);
        String me = citizen();
        UUID booking = booked(me, slot, UUID.randomUUID());
        announceVenue(closing);
        slotStartsIn(slot, 20); // otherwise it could not be cancelled any more

        once(me).post("/v1/bookings/" + booking + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED_BY_OPERATOR"));

        own(me).body("items[0].state", equalTo("WITHDRAWN"));
        as(me).get("/v1/no-shows/standing").then().body("lateCancellations", equalTo(0));
        assertThat(number("select held + booked from slot where id = '" + slot + "'"))
                .isZero();
    }

    @Test
    void needsNoAnswerForABookingThatItsHolderMoves() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> elsewhere = slots(venue(county), 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(5), UUID.randomUUID());
        announceVenue(closing);
        String proposal = proposal(me);

        move(me, booking, elsewhere.get(7)).statusCode(201);

        own(me).body("items[0].state", equalTo("WITHDRAWN"));
        answer(me, proposal, "{\"answer\": \"DECLINE\"}").statusCode(409).body("code", equalTo("REBOOKING_ENDED"));
        as(me).get("/v1/bookings/" + booking)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("slotId", equalTo(elsewhere.get(7)));
        await().until(() -> types(proposal)
                .equals(List.of("hamgara.venue.rebooking-proposed.v1", "hamgara.venue.rebooking-settled.v1")));
    }

    @Test
    void endsNoBookingThatIsElsewhereByNow() {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> elsewhere = slots(venue(county), 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(5), UUID.randomUUID());
        announceVenue(closing);
        String proposal = proposal(me);
        move(me, booking, elsewhere.get(7)).statusCode(201);
        sql("update rebooking set state = 'OPEN', ended_at = null where id = '" + proposal + "'");

        answer(me, proposal, "{\"answer\": \"DECLINE\"}").statusCode(409);
        isOverdue(proposal);

        await().until(() ->
                as(me).get("/v1/rebookings/" + proposal).path("state").equals("WITHDRAWN"));
        as(me).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
    }

    /// What took the time is no closure any more here, as when staff lacks: nothing else hinders the transfer.
    @Test
    void isForWhoeverHasTheBookingNow() {
        Given.Venue closing = venue(county());
        String me = citizen();
        String other = citizen();
        UUID booking = booked(me, slots(closing, 5).get(5), UUID.randomUUID());
        String closure = announceVenue(closing);
        String proposal = proposal(me);
        UUID transfer = UUID.randomUUID();
        as(me).body("{\"bookingId\": \"%s\"}".formatted(booking))
                .put("/v1/booking-transfers/" + transfer)
                .then()
                .statusCode(201);
        sql("update closure set revoked_at = now(), revoked_by = 'nobody' where id = '" + closure + "'");

        as(other)
                .body("{\"cardId\": \"%s\"}".formatted(UUID.randomUUID()))
                .put("/v1/booking-transfers/" + transfer + "/acceptance")
                .then()
                .statusCode(201);

        own(me).body("items", empty());
        own(other).body("items.id", contains(proposal));
        answer(me, proposal, "{\"answer\": \"DECLINE\"}").statusCode(404);
        as(other).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
        answer(other, proposal, "{\"answer\": \"DECLINE\"}").statusCode(200);
    }

    @Test
    void proposesNothingThatCannotBeBooked() {
        String county = county();
        Given.Venue closing = venue(county);
        Given.Venue hidden = venue(county);
        List<String> slots = slots(closing, 5);
        List<String> there = slots(hidden, 5);
        String me = citizen();
        booked(me, slots.get(5), UUID.randomUUID());
        announceVenue(closing);
        String proposal =
                own(me).body("items[0].kind", equalTo("MOVE")).extract().path("items[0].id");

        sql("update venue set publication = 'HIDDEN' where id = '" + hidden.id() + "'");

        answer(me, proposal, "{\"answer\": \"ACCEPT\"}")
                .statusCode(409)
                .body("code", equalTo("REBOOKING_OPTIONS_TAKEN"));
        answer(me, proposal, "{\"answer\": \"ACCEPT\", \"slotId\": \"%s\"}".formatted(there.get(5)))
                .statusCode(422)
                .body("code", equalTo("REBOOKING_SLOT_UNFIT"));
        List<String> others = slots(venue(county), 5);
        answer(me, proposal, "{\"answer\": \"ACCEPT\"}").statusCode(409); // and is looked for anew
        own(me).body("items[0].kind", equalTo("MOVE")).body("items[0].options[0].slotId", equalTo(others.get(5)));
        answer(me, proposal, "{\"answer\": \"ACCEPT\"}").statusCode(200);
    }

    @Test
    void endsWithinTheCalendar() {
        String county = county();

        once(ADMIN)
                .body(
                        "{\"scope\": \"COUNTY\", \"area\": \"%s\", \"kind\": \"FULL\", \"fromOn\": \"9999-12-31\", \"toOn\": \"9999-12-31\", \"reason\": \"HEAT\", %s}"
                                .formatted(county, TEXT))
                .post("/v1/venue-closures")
                .then()
                .statusCode(422)
                .body("code", equalTo("CLOSURE_NOT_ORDERED"));
    }

    @Test
    void freesTheOldPlacesOnceHoweverManyEndTheBookingAtThatMoment() throws Exception {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 20);
        slots(venue(county), 40);
        var people = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            people.add(citizen());
            booked(people.get(i), slots.get(5), UUID.randomUUID());
        }
        announceVenue(closing);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String person : people) {
            String proposal = proposal(person);
            String booking = own(person).extract().path("items[0].bookingId");
            calls.add(() -> answer(person, proposal, "{\"answer\": \"ACCEPT\"}")
                    .extract()
                    .statusCode());
            calls.add(() -> answer(person, proposal, "{\"answer\": \"DECLINE\"}")
                    .extract()
                    .statusCode());
            calls.add(() ->
                    once(person).post("/v1/bookings/" + booking + "/cancel").statusCode());
        }

        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).isSubsetOf(200, 409);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(8);
        assertThat(free(slots.get(5))).isEqualTo(20);
        assertThat(number("select held + booked from slot where id = '" + slots.get(5) + "'"))
                .isZero();
    }

    /// One place elsewhere, and many whose booking could move there.
    @Test
    void givesTheLastPlaceElsewhereToOneOfThoseWhoAccept() throws Exception {
        String county = county();
        Given.Venue closing = venue(county);
        List<String> slots = slots(closing, 20);
        String last = slots(venue(county), 1).get(5);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            String me = citizen();
            booked(me, slots.get(5), UUID.randomUUID());
            calls.add(() -> answer(me, proposal(me), "{\"answer\": \"ACCEPT\", \"slotId\": \"%s\"}".formatted(last))
                    .extract()
                    .statusCode());
        }
        announceVenue(closing);

        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .isSubsetOf(200, 409, 422)
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(free(last)).isZero();
        assertThat(free(slots.get(5))).isEqualTo(20 - 5);
    }

    @Test
    void tellsTheHolderInThreeLanguages() {
        Given.Venue closing = venue(county());
        String me = citizen();
        booked(me, slots(closing, 5).get(2), UUID.randomUUID());
        announceVenue(closing);

        own(me).body("items[0].message.fa", equalTo("به سبب گرما تعطیل است."))
                .body("items[0].message.ar", equalTo("مغلق بسبب الحر."))
                .body("items[0].movedToSlotId", nullValue())
                .body("items.venueCode", hasItem(closing.code()));
    }

    private static String county() {
        String code = "9" + (100 + (int) (Math.random() * 900));
        if (number("select count(*) from county where code = '" + code + "'") > 0) {
            return county();
        }
        sql("insert into county (code, switched_on_at) values ('" + code + "', now())");
        return code;
    }

    private static Given.Venue venue(String county) {
        String code = Given.fresh("venue");
        String id = once(ADMIN)
                .body("""
                        {"code": "%s", "operatorId": "%s", "category": "SPORT", "kind": "SPORT_HALL", "county": "%s",
                         "names": {"fa": "سالن آزمون"}}""".formatted(code, Given.operator("SPORT_YOUTH"), county))
                .post("/v1/venues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Given.Venue(id, code);
    }

    private static String governor(String county) {
        return Tokens.of("governor").county(county).bearer();
    }

    /// A notice for tomorrow.
    private static ValidatableResponse announce(
            String bearer, String scope, @Nullable String area, String kind, @Nullable String closesAt) {
        return once(bearer)
                .body(
                        "{\"scope\": \"%s\", %s%s\"kind\": \"%s\", \"fromOn\": \"%5$s\", \"toOn\": \"%5$s\", \"reason\": \"HEAT\", %6$s}"
                                .formatted(
                                        scope,
                                        area == null ? "" : "\"area\": \"" + area + "\", ",
                                        closesAt == null ? "" : "\"closesAt\": \"" + closesAt + "\", ",
                                        kind,
                                        tomorrow(),
                                        TEXT))
                .post("/v1/venue-closures")
                .then();
    }

    /// The venue closes tomorrow; answers with the closure.
    private static String announceVenue(Given.Venue venue) {
        return once(staffOf(venue.code()))
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", \"reason\": \"HEAT\", %2$s}"
                        .formatted(tomorrow(), TEXT))
                .post("/v1/venues/" + venue.id() + "/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("closure.id");
    }

    private static ValidatableResponse own(String bearer) {
        return as(bearer).get("/v1/rebookings").then().statusCode(200);
    }

    private static String proposal(String bearer) {
        return own(bearer).extract().path("items[0].id");
    }

    private static ValidatableResponse answer(String bearer, String proposal, String body) {
        return as(bearer)
                .body(body)
                .put("/v1/rebookings/" + proposal + "/answer")
                .then();
    }

    private static ValidatableResponse move(String bearer, UUID booking, String slot) {
        return as(bearer)
                .body("{\"slotId\": \"%s\"}".formatted(slot))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then();
    }

    private static void isOverdue(String proposal) {
        sql("update rebooking set answer_by = clock_timestamp() - interval '1 second' where id = '" + proposal + "'");
    }

    private static Instant at(int hour) {
        return tomorrow().atTime(LocalTime.of(hour, 0)).atZone(Tehran.ZONE).toInstant();
    }

    private static List<String> types(String subject) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(subject)).stream()
                .map(PublishedEvent::type)
                .toList();
    }

    /// The entry that the end of a booking gives back; empty as long as nothing is told.
    private static String released(UUID booking) {
        return PublishedEvents.on("hamgara.venue").ofSubject(booking).stream()
                .filter(event -> event.type().equals("hamgara.venue.booking-cancelled.v1"))
                .map(event -> event.data().path("released").asText())
                .findFirst()
                .orElse("");
    }
}
