package hamgara.card;

import static hamgara.card.PlaceWorld.authorize;
import static hamgara.card.PlaceWorld.authorized;
import static hamgara.card.PlaceWorld.held;
import static hamgara.card.PlaceWorld.left;
import static hamgara.card.PlaceWorld.letGo;
import static hamgara.card.PlaceWorld.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// An entry that a holder keeps for a place of a booking.
@QuarkusTest
@WithTestResource(TestStack.class)
class PlaceAuthorizationTest {

    @Test
    void keepsAnEntryOfThePeriodOfTheSlot() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> nextWeek = place(holder, venue, Duration.ofDays(8));
        UUID id = UUID.randomUUID();

        authorize(holder.account(), id, nextWeek)
                .statusCode(201)
                .body("state", equalTo("AUTHORIZED"))
                .body("reasons", empty())
                .body("checkId", notNullValue())
                .body("bookingId", equalTo(nextWeek.get("bookingId").toString()))
                .body("entries", equalTo(1))
                .body("remaining", equalTo(2))
                .body(
                        "expiresAt",
                        equalTo(Instant.parse((String) nextWeek.get("endsAt"))
                                .plus(Duration.ofDays(3))
                                .toString()));
        assertThat(left(holder)).isEqualTo(3);

        authorized(holder, place(holder, venue));
        assertThat(left(holder)).isEqualTo(2);
        assertThat(held(holder)).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void keepsOneEntryForAnIdHoweverOftenAndForNoOtherPlace() throws Exception {
        World.Holder holder = World.holder(3);
        Map<String, Object> place = place(holder, World.sportVenue());
        UUID id = UUID.randomUUID();
        Callable<String> asking = () ->
                authorize(holder.account(), id, place).statusCode(201).extract().asString();

        assertThat(AtOnce.all(Collections.nCopies(6, asking))).containsOnly(asking.call());

        assertThat(left(holder)).isEqualTo(2);
        place.put("party", 2);
        authorize(holder.account(), id, place).statusCode(422).body("code", equalTo("PLACE_ID_REUSED"));
    }

    @Test
    void isAskedForByTheHolderAndReadByTheVenueToo() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> place = place(holder, venue);
        UUID id = UUID.randomUUID();

        authorize(Tokens.of("citizen"), id, place).statusCode(404).body("code", equalTo("CARD_NOT_FOUND"));
        authorize(World.desk(), id, place).statusCode(403);
        authorize(World.terminal(venue), id, place).statusCode(403);
        assertThat(left(holder)).isEqualTo(3);
        authorize(holder.account(), id, place).statusCode(201);

        String path = "/v1/place-authorizations/{id}";
        Api.get(holder.account(), path, id).statusCode(200).body("state", equalTo("AUTHORIZED"));
        Api.get(World.terminal(venue), path, id).statusCode(200);
        Api.get(World.terminal(World.sportVenue()), path, id).statusCode(404).body("code", equalTo("PLACE_NOT_FOUND"));
        Api.get(Tokens.of("citizen"), path, id).statusCode(404);
    }

    @Test
    void keepsNothingAgainstTheRulesAndDecidesAnewWhenAskedAgain() {
        World.Holder holder = World.holder(3);
        Map<String, Object> place = place(holder, World.sportVenue());
        Map<String, Object> mens = place(holder, World.sportVenue());
        mens.put("audience", "MEN");
        UUID id = UUID.randomUUID();

        authorize(holder.account(), UUID.randomUUID(), mens)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reasons", contains("AUDIENCE_NOT_ALLOWED"));
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        authorize(holder.account(), id, place).statusCode(201).body("reasons", contains("CARD_SUSPENDED"));
        assertThat(Db.number("select count(*) from eligibility_check where card_id = ?", holder.card()))
                .isZero();
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        authorize(holder.account(), id, place).statusCode(201).body("state", equalTo("AUTHORIZED"));
        assertThat(left(holder)).isEqualTo(2);
    }

    @Test
    void neverKeepsMoreThanThereIsForManyAtOnce() throws Exception {
        World.Holder holder = World.holder(2);
        String venue = World.sportVenue();

        List<String> states = AtOnce.all(Collections.nCopies(
                8,
                () -> authorize(holder.account(), UUID.randomUUID(), place(holder, venue))
                        .statusCode(201)
                        .extract()
                        .path("state")));

        assertThat(states).filteredOn("AUTHORIZED"::equals).hasSize(2);
        assertThat(held(holder)).isEqualTo(2);
        authorize(holder.account(), UUID.randomUUID(), place(holder, venue))
                .body("reasons", contains("QUOTA_EXHAUSTED"));
        Ledgers.hold();
    }

    @Test
    void countsAgainstTheLimitsOfTheDayOfTheSlot() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(5, Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 1)))));
        String venue = World.sportVenue();
        UUID first = authorized(holder, place(holder, venue, Duration.ofDays(8)));

        authorize(holder.account(), UUID.randomUUID(), place(holder, venue, Duration.ofDays(8)))
                .body("state", equalTo("DECLINED"))
                .body("reasons", contains("LIMIT_PER_DAY"));
        authorized(holder, place(holder, venue, Duration.ofDays(9)));
        letGo(first);
        authorized(holder, place(holder, venue, Duration.ofDays(8)));
    }

    @Test
    void keepsAsManyEntriesAsComeWhereTheProgrammeLetsGroupsIn() {
        World.Holder alone = World.holder(5);
        World.Holder group = DeskWorld.holder(
                DeskWorld.programme(10, Map.of("limits", List.of(DeskWorld.limit("PERSON", "USE", "ENTRIES", 4)))));
        String venue = World.sportVenue();
        Map<String, Object> three = place(group, venue);
        three.put("party", 3);
        Map<String, Object> five = place(group, venue);
        five.put("party", 5);
        Map<String, Object> usual = place(alone, venue);
        usual.put("party", 3);

        authorize(group.account(), UUID.randomUUID(), three).body("entries", equalTo(3));
        assertThat(left(group)).isEqualTo(7);
        authorize(group.account(), UUID.randomUUID(), five).body("reasons", contains("LIMIT_PER_USE"));
        authorize(alone.account(), UUID.randomUUID(), usual).body("entries", equalTo(1));
    }

    @Test
    void refusesTimesThatAreNoSlot() {
        World.Holder holder = World.holder(3);
        Map<String, Object> backwards = place(holder, World.sportVenue());
        backwards.put("endsAt", backwards.get("startsAt"));
        Map<String, Object> endless = place(holder, World.sportVenue());
        endless.put("endsAt", Instant.now().plus(Duration.ofDays(3)).toString());

        for (Map<String, Object> wrong : List.of(backwards, endless)) {
            authorize(holder.account(), UUID.randomUUID(), wrong)
                    .statusCode(422)
                    .body("code", equalTo("PLACE_TIMES_NOT_POSSIBLE"));
        }
    }
}
