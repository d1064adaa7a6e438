package hamgara.venue.walkin;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.sql;
import static hamgara.venue.GivenDoor.shown;
import static hamgara.venue.GivenHall.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenDoor;
import hamgara.venue.GivenDoor.Guest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class WalkInTest {

    private static List<String> redemptions(UUID card) {
        return askedAbout(card).getList("asked.findAll { it.path == '/v1/redemptions' }.key");
    }

    @Test
    void givesAFreePlaceOfTheRunningSlotAndCountsTheEntry() {
        GivenDoor door = GivenDoor.withPlaces(2);
        door.guest();
        door.startsIn(-1);
        UUID card = UUID.randomUUID();
        UUID nonce = UUID.randomUUID();

        String first = door.walkIn(nonce, card)
                .statusCode(201)
                .body("state", equalTo("IN"))
                .body("redemptionId", notNullValue())
                .body("occurredAtJalali", notNullValue())
                .extract()
                .asString();

        assertThat(door.walkIn(nonce, card).statusCode(201).extract().asString())
                .isEqualTo(first);
        assertThat(redemptions(card)).hasSize(1);
        assertThat(askedAbout(card).getString("asked.find { it.path == '/v1/eligibility-checks/shown' }.body.audience"))
                .isEqualTo("MIXED");
        assertThat(door.inside()).isEqualTo(1);
        door.walkIn(nonce, UUID.randomUUID()).statusCode(409).body("code", equalTo("WALK_IN_ID_REUSED"));
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("NO_PLACE_FOR_WALK_IN"));
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(nonce))
                                .extracting(PublishedEvent::type)
                                .containsExactly("hamgara.venue.walk-in-admitted.v1"));
    }

    @Test
    void letsAPartyInTogetherOrNotAtAll() {
        GivenDoor door = GivenDoor.withPlaces(4);
        door.guest();
        door.startsIn(-1);
        UUID card = UUID.randomUUID();
        UUID nonce = UUID.randomUUID();

        door.walkIn(UUID.randomUUID(), card, 4)
                .statusCode(409)
                .body("code", equalTo("NO_PLACE_FOR_WALK_IN"))
                .body("unclaimed", equalTo(1));
        assertThat(door.inside()).isZero();
        door.walkIn(nonce, card, 3).statusCode(201).body("party", equalTo(3)).body("state", equalTo("IN"));
        door.walkIn(nonce, card, 2).statusCode(409).body("code", equalTo("WALK_IN_ID_REUSED"));
        assertThat(door.inside()).isEqualTo(3);
        assertThat(askedAbout(card).getList("asked.findAll { it.path == '/v1/redemptions' }.body.units"))
                .containsExactly(3);
        await().untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.venue").ofSubject(nonce))
                                .extracting(event -> event.data().get("party").asInt())
                                .containsExactly(3));
        door.walkIn(UUID.randomUUID(), UUID.randomUUID(), 0).statusCode(422);
        door.walkIn(UUID.randomUUID(), UUID.randomUUID(), 21).statusCode(422);
    }

    @Test
    void freesAllPlacesOfAPartyWhoseCardDeclined() {
        GivenDoor door = GivenDoor.withPlaces(3).startsIn(-1);
        UUID card = UUID.randomUUID();
        card(card, "no:QUOTA_EXHAUSTED");

        door.walkIn(UUID.randomUUID(), card, 3).statusCode(201).body("state", equalTo("REFUSED"));

        assertThat(door.inside()).isZero();
        assertThat(number("select walked_in from slot where id = '" + door.slot() + "'"))
                .isZero();
    }

    @Test
    void findsTheSlotWhereOnlyOneRuns() {
        GivenDoor door = GivenDoor.withPlaces(2);
        String body = "{\"credential\": \"" + shown(UUID.randomUUID()) + "\"}";

        as(door.terminal())
                .body(body)
                .put("/v1/walk-ins/" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("WALK_IN_SLOT_UNCLEAR"));
        door.startsIn(-1);
        as(door.terminal())
                .body(body)
                .put("/v1/walk-ins/" + UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("slotId", equalTo(door.slot()));
    }

    @Test
    void keepsBookedPlacesUntilTheGraceTimeIsOver() {
        GivenDoor door = GivenDoor.withPlaces(1);
        Guest late = door.guest();

        door.startsIn(-14);
        door.walkIn(UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("NO_PLACE_FOR_WALK_IN"))
                .body("unclaimed", equalTo(1))
                .body("reopensAt", notNullValue());
        door.startsIn(-16);
        door.walkIn(UUID.randomUUID()).statusCode(201);
        door.checkIn(late)
                .statusCode(409)
                .body("code", equalTo("PLACE_GIVEN_AWAY"))
                .body("refusal", equalTo("TOO_LATE"));
        assertThat(redemptions(late.card())).isEmpty();
        assertThat(door.stateOf(late)).isEqualTo("CONFIRMED");
    }

    @Test
    void keepsThemAgainAfterAQuarterOfAnHour() {
        GivenDoor door = GivenDoor.withPlaces(1);
        Guest late = door.guest();

        door.startsIn(-31);
        door.walkIn(UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("NO_PLACE_FOR_WALK_IN"))
                .body("reopensAt", nullValue());
        door.checkIn(late).statusCode(201).body("state", equalTo("CHECKED_IN"));
    }

    @Test
    void letsTheLateBookerInWhileAPlaceIsLeft() {
        GivenDoor door = GivenDoor.withPlaces(2);
        Guest late = door.guest();
        door.guest();
        door.startsIn(-20);

        door.walkIn(UUID.randomUUID()).statusCode(201);
        door.checkIn(late).statusCode(201).body("state", equalTo("CHECKED_IN"));
        door.walkIn(UUID.randomUUID()).statusCode(409).body("unclaimed", equalTo(0));
        assertThat(door.inside()).isEqualTo(2);
    }

    @Test
    void takesPlacesThatWereGivenBackAtOnce() {
        GivenDoor door = GivenDoor.withPlaces(1);
        Guest guest = door.guest();
        door.startsIn(-1);
        door.walkIn(UUID.randomUUID()).statusCode(409);

        door.startsIn(60);
        Given.once(guest.person())
                .post("/v1/bookings/" + guest.booking() + "/cancel")
                .then()
                .statusCode(200);
        door.startsIn(-1);
        door.walkIn(UUID.randomUUID()).statusCode(201);
    }

    @RepeatedTest(3)
    void neverLetsMoreInThanThereArePlaces() throws Exception {
        GivenDoor door = GivenDoor.withPlaces(3);
        List<Guest> late = List.of(door.guest(), door.guest(), door.guest());
        door.startsIn(-20);
        var coming = new ArrayList<Callable<Integer>>();
        late.forEach(guest -> coming.add(() -> door.checkIn(guest).extract().statusCode()));
        for (int i = 0; i < 7; i++) {
            coming.add(() -> door.walkIn(UUID.randomUUID()).extract().statusCode());
        }
        Collections.shuffle(coming);

        List<Integer> answers = allAtOnce(coming);

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(answer -> answer == 201)).hasSize(3);
        assertThat(door.inside()).isEqualTo(3);
        assertThatThrownBy(() -> sql("update slot set inside = inside + 1 where id = '" + door.slot() + "'"))
                .hasMessageContaining("slot_inside");
    }

    @Test
    void letsNobodyInForWhomTheTimeIsNotKept() {
        GivenDoor door = GivenDoor.withPlaces(1).startsIn(-1);
        UUID card = UUID.randomUUID();
        card(card, "no:AUDIENCE_NOT_ALLOWED");

        door.walkIn(card)
                .statusCode(409)
                .body("code", equalTo("CHECK_IN_WRONG_AUDIENCE"))
                .body("refusal", equalTo("WRONG_AUDIENCE"));
        assertThat(redemptions(card)).isEmpty();
        UUID nobodys = UUID.randomUUID();
        card(nobodys, "unknown");
        door.walkIn(nobodys).statusCode(422).body("code", equalTo("CHECK_IN_INVALID"));
        assertThat(door.inside()).isZero();
    }

    @Test
    void recordsThatTheCardDeclinedAndFreesThePlace() {
        GivenDoor door = GivenDoor.withPlaces(1).startsIn(-1);
        UUID card = UUID.randomUUID();
        UUID nonce = UUID.randomUUID();
        card(card, "no:CARD_EXPIRED");

        door.walkIn(nonce, card)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("CARD_EXPIRED"))
                .body("refusal", equalTo("REVOKED"));
        card(card, "fine");
        door.walkIn(nonce, card).statusCode(201).body("state", equalTo("REFUSED"));
        assertThat(door.inside()).isZero();
        door.walkIn(card).statusCode(201).body("state", equalTo("IN"));
    }

    @Test
    void keepsThePlaceUntilCardServiceHasAnswered() {
        GivenDoor door = GivenDoor.withPlaces(1).startsIn(-1);
        UUID card = UUID.randomUUID();
        UUID nonce = UUID.randomUUID();
        card(card, "away");
        door.walkIn(nonce, card).statusCode(503);
        assertThat(door.inside()).isZero();

        card(card, "lose-answer");
        door.walkIn(nonce, card).statusCode(503).body("code", equalTo("CARD_SERVICE_UNAVAILABLE"));
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("NO_PLACE_FOR_WALK_IN"));

        card(card, "fine");
        door.startsIn(-70); // the place was taken in time
        door.walkIn(nonce, card).statusCode(201).body("state", equalTo("IN"));
        assertThat(askedAbout(card).getList("captured")).hasSize(1);
        assertThat(redemptions(card)).containsOnly("walk-in-" + nonce);
        assertThat(door.inside()).isEqualTo(1);
    }

    @Test
    void givesOneCardOnePlace() throws Exception {
        GivenDoor door = GivenDoor.withPlaces(5);
        Guest guest = door.guest();
        door.startsIn(-1);
        UUID card = UUID.randomUUID();

        Callable<Integer> walkIn = () -> door.walkIn(card).extract().statusCode();
        assertThat(allAtOnce(Collections.nCopies(5, walkIn)))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        door.walkIn(card).statusCode(409).body("code", equalTo("CARD_INSIDE_ALREADY"));
        door.walkIn(guest.card())
                .statusCode(409)
                .body("code", equalTo("CARD_HAS_BOOKING"))
                .body("bookingId", equalTo(guest.booking().toString()));
        door.checkIn(guest).statusCode(201);
        door.walkIn(guest.card()).statusCode(409).body("code", equalTo("CARD_INSIDE_ALREADY"));
        assertThat(door.inside()).isEqualTo(2);
    }

    @Test
    void isForRunningSlotsOfTheVenueAlone() {
        GivenDoor door = GivenDoor.withPlaces(5);
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("SLOT_NOT_RUNNING"));
        door.startsIn(-61);
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("SLOT_NOT_RUNNING"));
        door.startsIn(-1);
        sql("update slot set status = 'SUSPENDED' where id = '" + door.slot() + "'");
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("SLOT_NOT_RUNNING"));
        sql("update slot set status = 'OPEN', exclusive = true where id = '" + door.slot() + "'");
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("SLOT_TAKEN_ALONE"));
        sql("update slot set exclusive = false where id = '" + door.slot() + "'");

        GivenDoor elsewhere = new GivenDoor(
                door.venue(), Tokens.of("terminal").venue("takhti").bearer(), door.slots());
        elsewhere.walkIn(UUID.randomUUID()).statusCode(403).body("code", equalTo("CHECK_IN_WRONG_VENUE"));
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                select gen_random_uuid(), venue_id, starts_at, ends_at, 'DUST', 'x', starts_at, 'x', 1 from slot
                where id = '""" + door.slot() + "'");
        door.walkIn(UUID.randomUUID()).statusCode(409).body("code", equalTo("SLOT_NOT_RUNNING"));
        sql("delete from closure where venue_id = '" + door.venue().id() + "'");
        assertThat(door.inside()).isZero();
        UUID nonce = UUID.randomUUID();
        UUID card = UUID.randomUUID();
        door.walkIn(nonce, card).statusCode(201);
        elsewhere.walkIn(nonce, card).statusCode(409).body("code", equalTo("WALK_IN_ID_REUSED"));
    }

    @Test
    void standsInALedgerThatSums() {
        GivenDoor door = GivenDoor.withPlaces(5);
        Guest came = door.guest();
        door.guest();
        door.startsIn(-1);
        door.checkIn(came).statusCode(201);
        door.walkIn(UUID.randomUUID(), UUID.randomUUID(), 2).statusCode(201);
        sql("""
                update slot set starts_at = (tehran_today() - 5 + time '10:00') at time zone 'Asia/Tehran',
                    ends_at = (tehran_today() - 5 + time '11:00') at time zone 'Asia/Tehran' where id = '""" + door.slot() + "'");
        LocalDate day = Tehran.dayOf(Instant.now()).minusDays(5);
        String facility = as(door.terminal())
                .get("/v1/slots/" + door.slot())
                .then()
                .extract()
                .path("facilityId");

        await().untilAsserted(() -> as(Given.ADMIN)
                .get("/v1/facilities/" + facility + "/ledger?on=" + day)
                .then()
                .statusCode(200)
                .body("total.attended", equalTo(180))
                .body("total.noShow", equalTo(60))
                .body("total.unsold", equalTo(60))
                .body("total.offered", equalTo(300)));
    }

    @Test
    void freesThePlaceWhenCardServiceKnowsNoSuchCardAnyMore() throws Exception {
        GivenDoor door = GivenDoor.withPlaces(1).startsIn(-1);
        UUID card = UUID.randomUUID();
        card(card, "wait");
        Callable<Integer> coming = () -> door.walkIn(card).extract().statusCode();
        Callable<Integer> ending = () -> {
            await().until(() -> !redemptions(card).isEmpty());
            card(card, "unknown");
            return 409;
        };

        assertThat(allAtOnce(List.of(coming, ending))).containsOnly(409);

        assertThat(door.inside()).isZero();
        card(card, "fine");
        door.walkIn(card).statusCode(201).body("state", equalTo("IN"));
    }
}
