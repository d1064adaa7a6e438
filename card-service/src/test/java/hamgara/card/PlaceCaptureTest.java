package hamgara.card;

import static hamgara.card.PlaceWorld.arrival;
import static hamgara.card.PlaceWorld.authorize;
import static hamgara.card.PlaceWorld.authorized;
import static hamgara.card.PlaceWorld.held;
import static hamgara.card.PlaceWorld.instead;
import static hamgara.card.PlaceWorld.left;
import static hamgara.card.PlaceWorld.letGo;
import static hamgara.card.PlaceWorld.place;
import static hamgara.card.PlaceWorld.redeem;
import static hamgara.card.PlaceWorld.state;
import static hamgara.card.PlaceWorld.taken;
import static hamgara.card.PlaceWorld.tellEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Arrivals for which an entry was kept.
@QuarkusTest
@WithTestResource(TestStack.class)
class PlaceCaptureTest {

    @Test
    void usesTheKeptEntryOnceThoughNothingElseIsLeft() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        UUID id = authorized(holder, place);

        redeem(World.redemption(holder.credential(), venue)).body("reason", equalTo("QUOTA_EXHAUSTED"));
        String redemption = redeem(arrival(holder, place))
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .body("units", equalTo(1))
                .body("remaining", equalTo(0))
                .extract()
                .path("id");
        Map<String, Object> again = arrival(holder, place);
        again.put("occurredAt", Instant.now().minusSeconds(20).toString());
        redeem(again).statusCode(201).body("id", equalTo(redemption));

        assertThat(state(id)).isEqualTo("CAPTURED");
        assertThat(held(holder)).isZero();
        assertThat(Ledgers.owed(venue)).isEqualTo(1);
        taken(tellEnd("booking-cancelled", id));
        assertThat(left(holder)).isZero();
        Ledgers.hold();
    }

    @Test
    void usesItOnceForManyWhoAskAtOnce() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        authorized(holder, place);

        List<String> ids = AtOnce.all(Collections.nCopies(
                6,
                () -> redeem(arrival(holder, place)).statusCode(201).extract().path("id")));

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(Ledgers.owed(venue)).isEqualTo(1);
        assertThat(left(holder)).isEqualTo(2);
    }

    @Test
    void isUsedOrGivenBackWhenBothHappenAtOnce() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        UUID id = authorized(holder, place);

        UUID told = tellEnd("booking-cancelled", id);
        redeem(arrival(holder, place)).statusCode(201).body("state", equalTo("CAPTURED"));
        taken(told);

        assertThat(state(id)).isIn("CAPTURED", "VOIDED");
        assertThat(held(holder)).isZero();
        assertThat(left(holder)).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void usesItOfACardThatIsNotShownAndOfAnArrivalNotedOffline() {
        World.Holder holder = World.holder(2);
        String venue = World.sportVenue();
        Map<String, Object> first = place(holder, venue);
        Map<String, Object> second = place(holder, venue, Duration.ofMinutes(80));
        authorized(holder, first);
        authorized(holder, second);
        Map<String, Object> unshown = arrival(holder, first);
        unshown.remove("credential");
        unshown.put("cardId", holder.card());
        Map<String, Object> offline = arrival(holder, second);
        offline.put(
                "occurredAt",
                Instant.parse((String) second.get("startsAt"))
                        .plus(Duration.ofMinutes(5))
                        .toString());

        redeem(unshown).statusCode(201).body("state", equalTo("CAPTURED"));
        TestClock.at(
                Instant.now().plus(Duration.ofHours(20)),
                () -> redeem(offline).statusCode(201).body("state", equalTo("CAPTURED")));

        assertThat(held(holder)).isZero();
        assertThat(Ledgers.owed(venue)).isEqualTo(2);
    }

    @Test
    void usesAllEntriesOfAGroupOrThoseOfWhoCame() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                6,
                Map.of(
                        "limits",
                        List.of(
                                DeskWorld.limit("PERSON", "USE", "ENTRIES", 4),
                                DeskWorld.limit("PERSON", "DAY", "ENTRIES", 6)))));
        String venue = World.sportVenue();
        Map<String, Object> first = place(holder, venue);
        first.put("party", 3);
        Map<String, Object> second = place(holder, venue);
        second.put("party", 3);
        authorized(holder, first);
        authorized(holder, second);
        Map<String, Object> fewer = arrival(holder, second);
        fewer.put("units", 2);

        redeem(arrival(holder, first)).body("state", equalTo("CAPTURED")).body("units", equalTo(3));
        redeem(fewer).body("state", equalTo("CAPTURED")).body("units", equalTo(2));

        assertThat(Ledgers.owed(venue)).isEqualTo(5);
        assertThat(left(holder)).isEqualTo(1);
        redeem(World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
        Ledgers.hold();
    }

    @Test
    void keepsThePlaceWhileTheCardIsDeclined() {
        World.Holder holder = World.holder(1);
        Map<String, Object> place = place(holder, World.sportVenue());
        UUID id = authorized(holder, place);

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        redeem(arrival(holder, place)).body("reason", equalTo("CARD_SUSPENDED"));
        assertThat(state(id)).isEqualTo("AUTHORIZED");
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        redeem(arrival(holder, place)).body("state", equalTo("CAPTURED"));
    }

    @Test
    void goesByTheUsualRulesOnceTheEntryHasReturned() throws SQLException {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        UUID id = authorized(holder, place);
        Db.change("update place_authorization set expires_at = now() where id = ?", id);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("EXPIRED"));
        Map<String, Object> unshown = arrival(holder, place);
        unshown.remove("credential");
        unshown.put("cardId", holder.card());

        redeem(unshown).statusCode(201).body("state", equalTo("CAPTURED")).body("remaining", equalTo(2));
    }

    @Test
    void letsACancelledPlaceBeGoodForNothing() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        letGo(authorized(holder, place));
        Map<String, Object> unshown = arrival(holder, place);
        unshown.remove("credential");
        unshown.put("cardId", holder.card());

        redeem(unshown).statusCode(422).body("code", equalTo("BOOKING_NOT_CHECKED"));
        redeem(arrival(holder, place)).statusCode(201).body("state", equalTo("CAPTURED"));
    }

    @Test
    void usesNoPlaceOfAnotherBooking() {
        World.Holder holder = World.holder(2);
        String venue = World.sportVenue();
        UUID id = authorized(holder, place(holder, venue));
        Map<String, Object> unshown = arrival(holder, place(holder, venue));
        unshown.remove("credential");
        unshown.put("cardId", holder.card());

        redeem(unshown).statusCode(422).body("code", equalTo("BOOKING_NOT_CHECKED"));
        redeem(World.booked(holder, venue)).body("state", equalTo("CAPTURED"));
        assertThat(state(id)).isEqualTo("AUTHORIZED");
    }

    @Test
    void usesNoPlaceBeforeItsTime() {
        World.Holder holder = World.holder(1);
        Map<String, Object> place = place(holder, World.sportVenue(), Duration.ofHours(5));
        UUID id = authorized(holder, place);

        redeem(arrival(holder, place)).body("reason", equalTo("QUOTA_EXHAUSTED"));
        assertThat(state(id)).isEqualTo("AUTHORIZED");
    }

    @Test
    void usesTheOneEntryOfABookingThatMovesBeforeTheEndOfItsOldPlaceIsTold() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        UUID before = authorized(holder, place);
        UUID after = authorized(holder, instead(place, before, Duration.ofMinutes(5)));

        redeem(arrival(holder, place)).body("state", equalTo("CAPTURED"));

        assertThat(List.of(state(before), state(after))).containsExactlyInAnyOrder("CAPTURED", "VOIDED");
        taken(tellEnd("booking-moved", before));
        assertThat(held(holder)).isZero();
        assertThat(left(holder)).isZero();
        assertThat(Ledgers.owed(venue)).isEqualTo(1);
        authorize(holder.account(), UUID.randomUUID(), place(holder, venue)).body("state", equalTo("DECLINED"));
        Ledgers.hold();
    }
}
