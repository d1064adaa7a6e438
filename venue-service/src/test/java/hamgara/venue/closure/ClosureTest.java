package hamgara.venue.closure;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ClosureTest {

    private static final String TEXT =
            "\"text\": {\"fa\": \"به سبب گردوغبار تعطیل است.\", \"ar\": \"مغلق بسبب الغبار.\"}";

    @Test
    void keepsNoNewPlacesInTheClosedTimeAndKeepsTheBookingsThereAre() {
        Given.Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 5);
        UUID booking = booked(citizen(), slots.get(1), UUID.randomUUID());

        Instant startsAt = at(tomorrow(), 9);
        Instant endsAt = at(tomorrow(), 11);
        announce(staffOf(venue.code()), venue, hours(startsAt, endsAt))
                .statusCode(201)
                .body("closure.venueCode", equalTo(venue.code()))
                .body("closure.startsAt", equalTo(startsAt.toString()))
                .body("closure.startsAtJalali", equalTo(Jalali.of(tomorrow())))
                .body("closure.reason", equalTo("DUST"))
                .body("closure.text.ar", equalTo("مغلق بسبب الغبار."))
                .body("closure.revokedAt", nullValue())
                .body("affectedBookings", equalTo(1))
                .body("affectedPeople", equalTo(1))
                .body("affected.bookingId", contains(booking.toString()))
                .body("affected[0].slotId", equalTo(slots.get(1)));

        hold(citizen(), UUID.randomUUID(), slots.get(2), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("VENUE_CLOSED"))
                .body("opensAt", equalTo(endsAt.toString()))
                .body("detail", startsWith("The venue has announced that it is closed then."));
        assertThat(Given.number("select count(*) from booking where id = '" + booking + "' and state = 'CONFIRMED'"))
                .isEqualTo(1);
        given().get("/v1/slots/" + slots.get(2)).then().body("status", equalTo("CLOSED"));
        given().get("/v1/slots/" + slots.get(3)).then().body("status", equalTo("OPEN"));
        held(citizen(), slots.get(3), UUID.randomUUID()); // the closure ends as this slot begins
        held(citizen(), slots.get(0), UUID.randomUUID()); // and begins as this one ends
    }

    @Test
    void saysInThreeLanguagesThatTheVenueIsClosed() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        announce(ADMIN, venue, days(tomorrow(), tomorrow())).statusCode(201);

        for (String language : List.of("fa", "ar", "en")) {
            String words = given().header("Authorization", citizen())
                    .header("Accept-Language", language)
                    .contentType("application/json")
                    .body("{\"slotId\": \"%s\", \"cardId\": \"%s\", \"party\": 1}".formatted(slot, UUID.randomUUID()))
                    .put("/v1/holds/" + UUID.randomUUID())
                    .then()
                    .statusCode(409)
                    .extract()
                    .path("title");
            assertThat(words)
                    .isEqualTo(
                            switch (language) {
                                case "fa" -> "مکان در آن زمان تعطیل است";
                                case "ar" -> "المكان مغلق في ذلك الوقت";
                                default -> "The venue is closed at that time";
                            });
        }
    }

    @Test
    void closesWholeDaysOfTehran() {
        Given.Venue venue = venue("SPORT_YOUTH");

        announce(owner("SPORT_YOUTH"), venue, days(tomorrow(), tomorrow().plusDays(1)))
                .statusCode(201)
                .body("closure.startsAt", equalTo(Tehran.startOf(tomorrow()).toString()))
                .body(
                        "closure.endsAt",
                        equalTo(Tehran.startOf(tomorrow().plusDays(2)).toString()));
    }

    @Test
    void neverReachesBack() {
        Given.Venue venue = venue("SPORT_YOUTH");
        Instant before = Instant.now().minusSeconds(2);

        String startsAt = announce(ADMIN, venue, hours(before.minus(Duration.ofDays(2)), before.plusSeconds(3_600)))
                .statusCode(201)
                .extract()
                .path("closure.startsAt");

        assertThat(Instant.parse(startsAt)).isBetween(before, Instant.now());
    }

    @Test
    void turnsNoHoldIntoABookingWhenItWasAnnouncedMeanwhile() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String me = citizen();
        UUID hold = held(me, slot, UUID.randomUUID());
        announce(ADMIN, venue, days(tomorrow(), tomorrow())).statusCode(201);

        book(me, UUID.randomUUID(), hold).statusCode(409).body("code", equalTo("VENUE_CLOSED"));
        assertThat(free(slot)).isEqualTo(4);
    }

    @Test
    void knowsEveryBookingHoweverManyAreMadeWhileItIsAnnounced() throws Exception {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 40).getFirst();
        var told = new ArrayList<Integer>();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String me = citizen();
            UUID hold = held(me, slot, UUID.randomUUID());
            calls.add(() -> book(me, UUID.randomUUID(), hold).extract().statusCode());
        }
        calls.add(15, () -> {
            synchronized (told) {
                told.add(announce(ADMIN, venue, days(tomorrow(), tomorrow()))
                        .statusCode(201)
                        .extract()
                        .path("affectedBookings"));
            }
            return 0;
        });

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .isSubsetOf(0, 201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(told.getFirst());
    }

    @Test
    void isListedUntilItIsRevoked() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String first = id(announce(ADMIN, venue, days(tomorrow(), tomorrow())));
        String later = id(
                announce(ADMIN, venue, days(tomorrow().plusDays(7), tomorrow().plusDays(7))));
        String list = "/v1/venues/" + venue.id() + "/closures";

        given().get(list).then().statusCode(200).body("items.id", contains(first, later));
        String next = given().get(list + "?limit=1")
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("next");
        given().get(list + "?limit=1&cursor=" + next).then().body("items.id", contains(later));

        revoke(ADMIN, venue, first).statusCode(200).body("revokedAt", notNullValue());

        given().get(list).then().body("items.id", contains(later));
        given().get(list + "/" + first).then().statusCode(200).body("revokedAt", notNullValue());
        held(citizen(), slot, UUID.randomUUID());
        revoke(ADMIN, venue, first).statusCode(409).body("code", equalTo("CLOSURE_REVOKED_BEFORE"));
        await().until(() -> events(first).size() == 2);
        assertThat(events(first))
                .extracting(event -> event.type() + " " + event.version())
                .containsExactly("hamgara.venue.closure-announced.v1 1", "hamgara.venue.closure-revoked.v1 2");
        assertThat(events(first).getLast().data().path("venue").asText()).isEqualTo(venue.code());
    }

    @Test
    void opensWhenTheLastOfOverlappingClosuresEnds() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        announce(ADMIN, venue, hours(at(tomorrow(), 7), at(tomorrow(), 9))).statusCode(201);
        announce(ADMIN, venue, hours(at(tomorrow(), 9), at(tomorrow(), 12))).statusCode(201);

        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("opensAt", equalTo(at(tomorrow(), 12).toString()));
    }

    @Test
    void isForThoseWhoRunTheVenue() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String whole = days(tomorrow(), tomorrow());

        announce(staffOf(Given.fresh("other")), venue, whole).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        announce(owner("EDUCATION"), venue, whole).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        announce(citizen(), venue, whole).statusCode(403);
        String closure = id(announce(staffOf(venue.code()), venue, whole));
        revoke(owner("EDUCATION"), venue, closure).statusCode(403);
        as(owner("EDUCATION"))
                .get("/v1/venues/" + venue.id() + "/closures/" + closure + "/affected-bookings")
                .then()
                .statusCode(403);
        as(ADMIN)
                .get("/v1/venues/" + venue("SPORT_YOUTH").id() + "/closures/" + closure)
                .then()
                .statusCode(404)
                .body("code", equalTo("CLOSURE_NOT_FOUND"));
    }

    @Test
    void listsAllTheBookingsInItsTimePageByPage() {
        Given.Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 5);
        UUID early = booked(citizen(), slots.get(0), UUID.randomUUID());
        UUID late = booked(citizen(), slots.get(1), UUID.randomUUID());
        String cancelling = citizen();
        UUID cancelled = booked(cancelling, slots.get(1), UUID.randomUUID());
        once(cancelling).post("/v1/bookings/" + cancelled + "/cancel").then().statusCode(200);
        String path = "/v1/venues/" + venue.id() + "/closures/"
                + id(announce(ADMIN, venue, days(tomorrow(), tomorrow()))) + "/affected-bookings";

        String next = as(ADMIN)
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.bookingId", contains(early.toString()))
                .extract()
                .path("next");
        as(ADMIN)
                .get(path + "?limit=1&cursor=" + next)
                .then()
                .body("items.bookingId", contains(late.toString()))
                .body("next", nullValue())
                .body("items.party", everyItem(equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "fromOn": "2026-12-01"                                                          | CLOSURE_PERIOD_MISSING
                    "reason2": 1                                                                    | -
                    "fromOn": "2126-12-01", "toOn": "2126-12-01", "endsAt": "2126-12-02T00:00:00Z"  | CLOSURE_PERIOD_MISSING
                    "fromOn": "2126-12-02", "toOn": "2126-11-30"                                    | CLOSURE_NOT_ORDERED
                    "fromOn": "2126-12-02", "toOn": "2128-11-30"                                    | CLOSURE_NOT_ORDERED
                    "startsAt": "2126-12-02T00:00:00Z", "endsAt": "2126-12-02T00:00:00Z"            | CLOSURE_NOT_ORDERED
                    "fromOn": "+999999999-12-30", "toOn": "+999999999-12-31" | DATE_OUT_OF_RANGE
                    "startsAt": "+1000000000-12-30T00:00:00Z", "endsAt": "+1000000000-12-31T00:00:00Z" | DATE_OUT_OF_RANGE
                    "startsAt": "2020-12-02T00:00:00Z", "endsAt": "2020-12-03T00:00:00Z"            | CLOSURE_PAST
                    """)
    void hasATimeThatMakesSense(String period, String code) {
        Given.Venue venue = venue("SPORT_YOUTH");

        ValidatableResponse answer = announce(ADMIN, venue, period);
        if (code.equals("-")) {
            answer.statusCode(400);
        } else {
            answer.statusCode(422).body("code", equalTo(code));
        }
        given().get("/v1/venues/" + venue.id() + "/closures").then().body("items", empty());
    }

    @Test
    void staysOnRecordOnceItIsOver() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String closure = id(announce(ADMIN, venue, days(tomorrow(), tomorrow())));
        sql("update closure set starts_at = clock_timestamp() - interval '2 hours', "
                + "ends_at = clock_timestamp() - interval '1 hour' where id = '" + closure + "'");

        revoke(ADMIN, venue, closure).statusCode(409).body("code", equalTo("CLOSURE_OVER"));
        given().get("/v1/venues/" + venue.id() + "/closures").then().body("items", empty());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Tehran.ZONE).toInstant();
    }

    private static String days(LocalDate from, LocalDate to) {
        return "\"fromOn\": \"%s\", \"toOn\": \"%s\"".formatted(from, to);
    }

    private static String hours(Instant from, Instant until) {
        return "\"startsAt\": \"%s\", \"endsAt\": \"%s\"".formatted(from, until);
    }

    private static ValidatableResponse announce(String bearer, Given.Venue venue, String period) {
        return once(bearer)
                .body("{%s, \"reason\": \"DUST\", %s}".formatted(period, TEXT))
                .post("/v1/venues/" + venue.id() + "/closures")
                .then();
    }

    private static String id(ValidatableResponse announced) {
        return announced.statusCode(201).extract().path("closure.id");
    }

    private static ValidatableResponse revoke(String bearer, Given.Venue venue, String closure) {
        String path = "/v1/venues/" + venue.id() + "/closures/" + closure;
        String seen = given().get(path).then().statusCode(200).extract().header("ETag");
        return once(bearer).header("If-Match", seen).post(path + "/revoke").then();
    }

    private static List<PublishedEvent> events(String closure) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(closure));
    }
}
