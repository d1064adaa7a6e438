package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the tests of booked places have in common.
final class PlaceWorld {

    private PlaceWorld() {}

    /// A place of an hour that begins in some minutes.
    static Map<String, Object> place(World.Holder holder, String venue, Duration ahead) {
        Instant startsAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(ahead);
        return new HashMap<>(Map.of(
                "cardId",
                holder.card(),
                "bookingId",
                UUID.randomUUID(),
                "venueCode",
                venue,
                "category",
                "SPORT",
                "audience",
                "WOMEN",
                "startsAt",
                startsAt.toString(),
                "endsAt",
                startsAt.plus(Duration.ofHours(1)).toString(),
                "party",
                1));
    }

    static Map<String, Object> place(World.Holder holder, String venue) {
        return place(holder, venue, Duration.ofMinutes(10));
    }

    /// The same booking at another time, instead of a place it has.
    static Map<String, Object> instead(Map<String, Object> place, UUID of, Duration later) {
        var moved = new HashMap<>(place);
        for (String time : new String[] {"startsAt", "endsAt"}) {
            moved.put(time, Instant.parse((String) place.get(time)).plus(later).toString());
        }
        moved.put("replaces", of);
        return moved;
    }

    /// Somebody with five entries a week, of a programme whose money comes from somewhere.
    static World.Holder payer(List<Map<String, Object>> discounts, List<Map<String, Object>> limits) {
        return DeskWorld.holder(DeskWorld.programme(
                5,
                Map.of(
                        "discounts",
                        discounts,
                        "limits",
                        limits,
                        "fundShares",
                        List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100)))));
    }

    static Map<String, Object> priced(Map<String, Object> place, long rials) {
        var priced = new HashMap<>(place);
        priced.put("price", DeskWorld.rials(rials));
        return priced;
    }

    /// The same arrival, with the authorization that the venue knows the booking by.
    static Map<String, Object> named(Map<String, Object> arrival, UUID authorization) {
        arrival.put("authorizationId", authorization);
        return arrival;
    }

    /// Rials that are owed to a venue.
    static long payable(String venue) {
        return Db.number("""
                select coalesce(sum(amount), 0) from entry
                where account_kind = 'PAYABLE' and account_owner = ? and unit = 'IRR'""", venue);
    }

    static ValidatableResponse authorize(Tokens who, UUID id, Map<String, ?> place) {
        return given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(place)
                .put("/v1/place-authorizations/{id}", id)
                .then();
    }

    static UUID authorized(World.Holder holder, Map<String, ?> place) {
        UUID id = UUID.randomUUID();
        String state =
                authorize(holder.account(), id, place).statusCode(201).extract().path("state");
        if (!state.equals("AUTHORIZED")) {
            throw new AssertionError(state);
        }
        return id;
    }

    /// An arrival with the booking of a place.
    static Map<String, Object> arrival(World.Holder holder, Map<String, ?> place) {
        Map<String, Object> arrival =
                World.redemption(holder.credential(), place.get("venueCode").toString());
        arrival.put("reference", place.get("bookingId").toString());
        arrival.put("expectedCardId", holder.card());
        return arrival;
    }

    static ValidatableResponse redeem(Map<String, ?> arrival) {
        return Api.post(World.terminal(arrival.get("venueCode").toString()), arrival, "/v1/redemptions");
    }

    static String state(UUID id) {
        return Db.text("select state from place_authorization where id = ?", id);
    }

    /// Entries that a person's pockets hold for venues.
    static long held(World.Holder holder) {
        return Db.number("select coalesce(sum(held), 0) from pocket where person_id = ?", holder.person());
    }

    static int left(World.Holder holder) {
        return Api.get(holder.account(), "/v1/cards/{id}/balances", holder.card())
                .statusCode(200)
                .extract()
                .path("items[0].remaining");
    }

    static UUID tellEnd(String type, UUID released) {
        return PublishedEvents.publish(
                "hamgara.venue",
                "hamgara.venue." + type + ".v1",
                UUID.randomUUID(),
                "{\"released\": \"%s\", \"somethingNewer\": 1, \"version\": 2}".formatted(released));
    }

    static void letGo(UUID id) {
        tellEnd("booking-cancelled", id);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("VOIDED"));
    }

    static void taken(UUID event) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Db.number("select count(*) from inbox where event_id = ?", event) == 1);
    }
}
