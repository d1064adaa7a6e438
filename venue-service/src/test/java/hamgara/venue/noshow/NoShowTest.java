package hamgara.venue.noshow;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.sql;
import static hamgara.venue.GivenDoor.guest;
import static hamgara.venue.GivenDoor.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class NoShowTest {

    private static final int LONG_OVER = -74 * 60;

    /// Somebody who did not come so many times.
    private record Absent(GivenDoor door, String person, UUID card, List<UUID> bookings) {

        UUID booking() {
            return bookings.getFirst();
        }
    }

    private static Absent absent(String person, int times) {
        GivenDoor door = GivenDoor.withPlaces(5);
        UUID card = UUID.randomUUID();
        var bookings = new ArrayList<UUID>();
        for (int i = 1; i <= times; i++) {
            String slot = door.slots().get(i);
            bookings.add(guest(person, card, slot).booking());
        }
        for (int i = 1; i <= times; i++) {
            slotStartsIn(door.slots().get(i), LONG_OVER - 61 * i);
        }
        await().untilAsserted(() -> assertThat(number("""
                select count(*) from no_show n join booking b on b.id = n.booking_id
                where b.state = 'NO_SHOW' and b.card_id = '""" + card + "'")).isEqualTo(times));
        return new Absent(door, person, card, bookings);
    }

    private static Absent absent() {
        return absent(citizen(), 1);
    }

    private static ValidatableResponse read(String bearer, UUID booking) {
        return as(bearer).get("/v1/no-shows/" + booking).then();
    }

    private static ValidatableResponse excuse(Absent absent, String reason) {
        return as(absent.person)
                .body("{\"reason\": \"" + reason + "\"}")
                .put("/v1/no-shows/" + absent.booking() + "/excuse")
                .then();
    }

    private static ValidatableResponse decide(String bearer, UUID booking, String step, boolean excused) {
        String etag = read(bearer, booking).extract().header("ETag");
        return as(bearer)
                .header("If-Match", etag == null ? "\"1\"" : etag)
                .body("{\"excused\": %b, \"reason\": \"NO_PROOF\"}".formatted(excused))
                .post("/v1/no-shows/" + booking + "/" + step)
                .then();
    }

    private static ValidatableResponse appeal(Absent absent) {
        return once(absent.person)
                .post("/v1/no-shows/" + absent.booking() + "/appeal")
                .then();
    }

    private static ValidatableResponse standing(String person) {
        return as(person).get("/v1/no-shows/standing").then().statusCode(200);
    }

    private static String desk() {
        return Tokens.of("desk-officer").county(Given.COUNTY).bearer();
    }

    @Test
    void notesWhoDidNotComeOnceNoArrivalCanComeInAnyMore() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest waitedFor = door.guest(door.slots().get(1));
        slotStartsIn(door.slots().get(1), -72 * 60);
        Absent absent = absent();

        assertThat(door.stateOf(waitedFor)).isEqualTo("CONFIRMED");
        as(absent.person).get("/v1/bookings/" + absent.booking()).then().body("state", equalTo("NO_SHOW"));
        as(absent.person)
                .get("/v1/no-shows")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].bookingId", equalTo(absent.booking().toString()))
                .body("items[0].standing", equalTo("COUNTED"))
                .body("items[0].countsUntilJalali", notNullValue());
        standing(absent.person).body("noShows", equalTo(1)).body("pausedUntil", nullValue());
        await().untilAsserted(() -> assertThat(
                        PublishedEvents.on("hamgara.venue").ofSubject(absent.booking()))
                .extracting(PublishedEvent::type)
                .containsExactly("hamgara.venue.booking-confirmed.v1", "hamgara.venue.booking-no-show.v1"));
    }

    @Test
    void blamesNobodyForASlotThatDidNotTakePlace() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest suspended = door.guest(door.slots().get(1));
        sql("update slot set status = 'SUSPENDED' where id = '" + door.slots().get(1) + "'");
        slotStartsIn(door.slots().get(1), LONG_OVER);
        Guest closed = door.guest(door.slots().get(2));
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                values (gen_random_uuid(), '%s', clock_timestamp() - interval '84 hours', clock_timestamp() - interval '80 hours',
                        'DUST', 'x', clock_timestamp(), 'x', 1)""".formatted(door.venue().id()));
        slotStartsIn(door.slots().get(2), -83 * 60);
        absent();

        assertThat(door.stateOf(suspended)).isEqualTo("CONFIRMED");
        assertThat(door.stateOf(closed)).isEqualTo("CONFIRMED");
    }

    @Test
    void pausesBookingAfterThreeAndNeverTheCard() {
        String person = citizen();
        GivenDoor other = GivenDoor.withPlaces(5);
        UUID card = UUID.randomUUID();
        Guest before = guest(person, card, other.slot());
        UUID heldBefore = held(person, other.slots().get(5), card);
        UUID offered = UUID.randomUUID();
        Guest giver = other.guest(other.slots().get(2));
        as(giver.person())
                .body("{\"bookingId\": \"" + giver.booking() + "\"}")
                .put("/v1/booking-transfers/" + offered)
                .then()
                .statusCode(201);
        Absent absent = absent(person, 3);

        String until = hold(person, UUID.randomUUID(), other.slots().get(6), card, 1)
                .statusCode(409)
                .body("code", equalTo("BOOKING_PAUSED"))
                .body("pausedUntilJalali", notNullValue())
                .extract()
                .path("pausedUntil");
        // with the oldest of the three only two are left
        assertThat(Instant.parse(until))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(76 * 60 + 10)).plus(Duration.ofDays(30)),
                        Instant.now().minus(Duration.ofMinutes(75 * 60 + 30)).plus(Duration.ofDays(30)));
        standing(person).body("noShows", equalTo(3)).body("pausedUntil", equalTo(until));
        book(person, UUID.randomUUID(), heldBefore).statusCode(409).body("code", equalTo("BOOKING_PAUSED"));
        as(person)
                .body("{\"cardId\": \"" + card + "\"}")
                .put("/v1/booking-transfers/" + offered + "/acceptance")
                .then()
                .statusCode(409)
                .body("code", equalTo("BOOKING_PAUSED"));

        other.startsIn(-1);
        other.checkIn(before).statusCode(201).body("state", equalTo("CHECKED_IN"));
        slotStartsIn(absent.door.slot(), -1);
        absent.door.walkIn(absent.card).statusCode(201).body("state", equalTo("IN"));
    }

    @Test
    void forgetsAfterThirtyDays() {
        Absent absent = absent(citizen(), 3);
        String free = absent.door.slots().get(5);
        sql("update no_show set missed_at = missed_at - interval '27 days' where booking_id = '" + absent.booking()
                + "'");

        standing(absent.person).body("noShows", equalTo(2)).body("pausedUntil", nullValue());
        hold(absent.person, UUID.randomUUID(), free, absent.card, 1).statusCode(201);
    }

    @Test
    void takesItBackWhenTheArrivalIsToldLate() {
        Absent absent = absent();
        String slot = absent.door.slots().get(1);
        slotStartsIn(slot, -60 * 60);
        Instant came = Instant.now().minus(Duration.ofHours(60)).plusSeconds(120);

        absent.door
                .checkIn(
                        UUID.randomUUID(),
                        "\"bookingId\": \"%s\", \"credential\": \"%s\", \"offline\": true, \"occurredAt\": \"%s\""
                                .formatted(absent.booking(), shown(absent.card), came))
                .statusCode(201)
                .body("state", equalTo("CHECKED_IN"));

        standing(absent.person).body("noShows", equalTo(0));
        read(absent.person, absent.booking()).body("standing", equalTo("WITHDRAWN"));
        assertThat(number("select count(*) from booking where state in ('CHECKED_IN', 'COMPLETED') and id = '"
                        + absent.booking() + "'"))
                .isEqualTo(1);
    }

    @Test
    void isExcusedByTheVenueAndEndsThePause() {
        Absent absent = absent(citizen(), 3);
        excuse(absent, "ILLNESS").statusCode(200).body("standing", equalTo("EXCUSE_ASKED"));
        excuse(absent, "ILLNESS").statusCode(200);
        excuse(absent, "WORK").statusCode(409).body("code", equalTo("NO_SHOW_STATE"));
        standing(absent.person).body("pausedUntil", notNullValue());
        as(absent.door.staff())
                .get("/v1/no-shows/waiting")
                .then()
                .statusCode(200)
                .body("items.bookingId", contains(absent.booking().toString()))
                .body("items[0].excuse", equalTo("ILLNESS"));

        decide(Given.staffOf("takhti"), absent.booking(), "decide-excuse", true).statusCode(404);
        decide(absent.door.staff(), absent.booking(), "decide-excuse", true)
                .statusCode(200)
                .body("standing", equalTo("EXCUSED"))
                .body("steps.standing", contains("COUNTED", "EXCUSE_ASKED", "EXCUSED"));

        standing(absent.person).body("noShows", equalTo(2)).body("pausedUntil", nullValue());
        as(absent.person).get("/v1/bookings/" + absent.booking()).then().body("state", equalTo("EXCUSED"));
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(absent.booking()))
                                .extracting(PublishedEvent::type)
                                .endsWith("hamgara.venue.no-show-excused.v1"));
    }

    @Test
    void isExcusedByOwnersOfTheVenueToo() {
        Absent absent = absent();
        excuse(absent, "ILLNESS").statusCode(200);

        as(Given.owner("SPORT_YOUTH"))
                .get("/v1/no-shows/waiting?limit=100")
                .then()
                .statusCode(200)
                .body("items.bookingId", hasItem(absent.booking().toString()));
        decide(Given.owner("CULTURE"), absent.booking(), "decide-excuse", true).statusCode(404);
        decide(Given.owner("SPORT_YOUTH"), absent.booking(), "decide-excuse", true)
                .statusCode(200)
                .body("standing", equalTo("EXCUSED"));
    }

    @Test
    void isAppealedToAnotherBodyThanDecidedFirst() {
        Absent absent = absent();
        String both = Tokens.of("venue-operator", "desk-officer")
                .venue(absent.door.venue().code())
                .county(Given.COUNTY)
                .bearer();
        appeal(absent).statusCode(409).body("code", equalTo("NO_SHOW_STATE"));
        excuse(absent, "TRANSPORT").statusCode(200);
        decide(both, absent.booking(), "decide-excuse", false)
                .statusCode(200)
                .body("standing", equalTo("EXCUSE_REFUSED"));
        decide(desk(), absent.booking(), "decide-appeal", true).statusCode(409).body("code", equalTo("NO_SHOW_STATE"));
        appeal(absent).statusCode(200).body("standing", equalTo("APPEALED"));
        appeal(absent).statusCode(200).body("standing", equalTo("APPEALED"));
        decide(both, absent.booking(), "decide-excuse", true).statusCode(409).body("code", equalTo("NO_SHOW_STATE"));
        as(desk())
                .header("If-Match", "\"1\"")
                .body("{\"excused\": true, \"reason\": \"GOODWILL\"}")
                .post("/v1/no-shows/" + absent.booking() + "/decide-appeal")
                .then()
                .statusCode(412);

        decide(both, absent.booking(), "decide-appeal", true)
                .statusCode(403)
                .body("code", equalTo("NO_SHOW_OTHER_DECIDES"));
        decide(Tokens.of("desk-officer").county("0601").bearer(), absent.booking(), "decide-appeal", true)
                .statusCode(404);
        as(Tokens.of("auditor").bearer())
                .get("/v1/no-shows/waiting?limit=100")
                .then()
                .body("items.bookingId", hasItem(absent.booking().toString()));
        decide(desk(), absent.booking(), "decide-appeal", true).statusCode(200).body("standing", equalTo("EXCUSED"));
        assertThat(number(
                        "select count(distinct actor) from no_show_step where booking_id = '" + absent.booking() + "'"))
                .isEqualTo(3);
        assertThatThrownBy(() -> sql("delete from no_show_step where booking_id = '" + absent.booking() + "'"))
                .hasMessageContaining("kept");
        assertThatThrownBy(() -> sql("update no_show set appeal_decided_by = decided_by where booking_id = '"
                        + absent.booking() + "'"))
                .hasMessageContaining("no_show");
    }

    @Test
    void isNotDecidedByWhoseItIsNorOnAnOldVersion() {
        String subject = UUID.randomUUID().toString();
        Absent absent = absent(Tokens.of("citizen").subject(subject).bearer(), 1);
        excuse(absent, "WEATHER").statusCode(200);
        String self = Tokens.of("venue-operator")
                .subject(subject)
                .venue(absent.door.venue().code())
                .bearer();

        decide(self, absent.booking(), "decide-excuse", true)
                .statusCode(403)
                .body("code", equalTo("NO_SHOW_OTHER_DECIDES"));
        as(absent.door.staff())
                .header("If-Match", "\"1\"")
                .body("{\"excused\": true, \"reason\": \"GOODWILL\"}")
                .post("/v1/no-shows/" + absent.booking() + "/decide-excuse")
                .then()
                .statusCode(412);
        read(citizen(), absent.booking()).statusCode(404).body("code", equalTo("NO_SHOW_NOT_FOUND"));
        excuse(new Absent(absent.door, citizen(), absent.card, absent.bookings), "WEATHER")
                .statusCode(404);
    }

    @Test
    void isExcusedWithinSevenDaysAndAppealedWithinThirty() {
        Absent absent = absent();
        sql("update no_show set noted_at = noted_at - interval '8 days' where booking_id = '" + absent.booking() + "'");
        excuse(absent, "ILLNESS").statusCode(409).body("code", equalTo("EXCUSE_TOO_LATE"));

        Absent refused = absent();
        excuse(refused, "ILLNESS").statusCode(200);
        decide(refused.door.staff(), refused.booking(), "decide-excuse", false).statusCode(200);
        sql("update no_show set noted_at = noted_at - interval '31 days' where booking_id = '" + refused.booking()
                + "'");
        appeal(refused).statusCode(409).body("code", equalTo("EXCUSE_TOO_LATE"));
    }

    @Test
    void countsLateCancellationsApart() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest guest = door.guest();
        door.startsIn(45);
        once(guest.person())
                .post("/v1/bookings/" + guest.booking() + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED_LATE"));

        standing(guest.person()).body("noShows", equalTo(0)).body("lateCancellations", equalTo(1));
        door.startsIn(-31 * 24 * 60);
        standing(guest.person()).body("lateCancellations", equalTo(0));
    }
}
