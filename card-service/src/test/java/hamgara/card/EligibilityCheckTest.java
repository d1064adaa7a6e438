package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EligibilityCheckTest {

    @Test
    void answersTheHolderAndKeepsTheAnswerWithoutSayingWhoItIs() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        var answer = check(holder, question(holder, venue, "WOMEN"))
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("reasons", empty())
                .body("remaining", equalTo(3))
                .body("validUntil", notNullValue())
                .extract();

        Map<String, Object> body = answer.path("");
        assertThat(body).containsOnlyKeys("checkId", "eligible", "reasons", "remaining", "validUntil");
        assertThat(Db.number(
                        "select count(*) from eligibility_check where id = ? and eligible",
                        UUID.fromString(answer.path("checkId"))))
                .isEqualTo(1);
        Api.post(Tokens.of("citizen"), question(holder, venue, "WOMEN"), "/v1/eligibility-checks")
                .statusCode(404)
                .body("code", equalTo("CARD_NOT_FOUND"));
        Api.post(World.terminal(venue), question(holder, venue, "WOMEN"), "/v1/eligibility-checks")
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "FEMALE, 20, WOMEN FAMILY MIXED, MEN GIRLS BOYS",
        "FEMALE, 16, WOMEN GIRLS FAMILY MIXED, MEN BOYS",
        "MALE, 20, MEN FAMILY MIXED, WOMEN GIRLS BOYS",
        "MALE, 16, MEN BOYS FAMILY MIXED, WOMEN GIRLS"
    })
    void keepsToTheAudienceOfASlot(String gender, int age, String admitted, String refused) {
        UUID programme = World.published(World.programme(
                Map.of("ageMin", 5, "ageMax", 99, "areas", List.of(World.SHUSH)),
                List.of(World.entitlement("SPORT", 3, "WEEK"))));
        World.Holder holder = World.holder(programme, age, gender);
        String venue = World.sportVenue();

        for (String audience : admitted.split(" ", -1)) {
            check(holder, question(holder, venue, audience)).body("eligible", equalTo(true));
        }
        for (String audience : refused.split(" ", -1)) {
            check(holder, question(holder, venue, audience))
                    .body("eligible", equalTo(false))
                    .body("reasons", contains("AUDIENCE_NOT_ALLOWED"));
        }
    }

    @Test
    void keepsToTheAgesOfASlot() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> older = question(holder, venue, "MIXED");
        older.put("ageMin", 21);
        Map<String, Object> younger = question(holder, venue, "MIXED");
        younger.put("ageMax", 19);

        check(holder, older).body("reasons", contains("AGE_BELOW_MIN"));
        check(holder, younger).body("reasons", contains("AGE_ABOVE_MAX"));
    }

    @Test
    void asksWithoutKeepingAnything() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> fits = question(holder, venue, "WOMEN");
        fits.put("kept", false);
        Map<String, Object> unfit = question(holder, venue, "MEN");
        unfit.put("kept", false);

        check(holder, fits).body("eligible", equalTo(true)).body("checkId", nullValue());
        check(holder, unfit)
                .body("eligible", equalTo(false))
                .body("checkId", nullValue())
                .body("reasons", contains("AUDIENCE_NOT_ALLOWED"));
        assertThat(Db.number("select count(*) from eligibility_check where card_id = ?", holder.card()))
                .isZero();
        fits.put("kept", true);
        check(holder, fits).body("checkId", notNullValue());
        assertThat(Db.number("select count(*) from eligibility_check where card_id = ?", holder.card()))
                .isEqualTo(1);
    }

    /// On their honour, as long as that counts, and no longer than they want it to.
    @Test
    void letsWhoNeedsAccessIntoHoursKeptForThatAndTellsNobodyWhy() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        check(holder, question(holder, venue, "DISABLED"))
                .body("eligible", equalTo(false))
                .body("reasons", contains("AUDIENCE_NOT_ALLOWED"));

        String path = "/v1/persons/" + holder.person() + "/claims";
        String claim = Api.post(holder.account(), Map.of("type", "ACCESS_NEEDS"), path)
                .statusCode(201)
                .body("state", equalTo("STATED"))
                .extract()
                .path("id");
        check(holder, question(holder, venue, "DISABLED"))
                .body("eligible", equalTo(true))
                .body("reasons", empty());
        Map<String, Object> afterwards = question(holder, venue, "DISABLED");
        afterwards.put("startsAt", Instant.now().plus(Duration.ofDays(95)).toString());
        check(holder, afterwards).body("reasons", contains("AUDIENCE_NOT_ALLOWED"));

        PeopleWorld.postSeen(holder.account(), Map.of(), path + "/" + claim, path + "/" + claim + "/withdraw")
                .statusCode(200);
        check(holder, question(holder, venue, "DISABLED")).body("reasons", contains("AUDIENCE_NOT_ALLOWED"));
        assertThat(Db.number("select count(*) from outbox where body::text like '%ACCESS_NEEDS%'"))
                .isZero();
    }

    @Test
    void takesTheWordOfAnyOfficeThatSomebodyNeedsAccess() {
        World.Holder holder = World.holder(3);

        Api.post(
                        World.desk(),
                        Map.of("type", "ACCESS_NEEDS", "source", "WELFARE_ORGANISATION", "evidence", "MEMBERSHIP_CARD"),
                        "/v1/persons/{id}/claims",
                        holder.person())
                .statusCode(201)
                .body("state", equalTo("VERIFIED"));
        check(holder, question(holder, World.sportVenue(), "DISABLED")).body("eligible", equalTo(true));
    }

    @Test
    void looksAtThePeriodOfTheSlotAndAtTheCardThen() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .body("state", equalTo("CAPTURED"));
        Map<String, Object> nextWeek = question(holder, venue, "MIXED");
        nextWeek.put("startsAt", Instant.now().plus(Duration.ofDays(8)).toString());
        Map<String, Object> nextYear = question(holder, venue, "MIXED");
        nextYear.put("startsAt", Instant.now().plus(Duration.ofDays(370)).toString());

        check(holder, question(holder, venue, "MIXED")).body("reasons", contains("QUOTA_EXHAUSTED"));
        check(holder, nextWeek).body("eligible", equalTo(true));
        check(holder, nextYear).body("reasons", contains("CARD_EXPIRED"));
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        check(holder, nextWeek).body("reasons", contains("CARD_SUSPENDED"));
        check(holder, question(holder, "v-unknown", "MIXED")).body("reasons[1]", equalTo("VENUE_UNKNOWN"));
    }

    private static Map<String, Object> question(World.Holder holder, String venue, String audience) {
        return new HashMap<>(Map.of(
                "cardId",
                holder.card(),
                "venueCode",
                venue,
                "category",
                "SPORT",
                "audience",
                audience,
                "startsAt",
                Instant.now().plusSeconds(30).toString()));
    }

    private static ValidatableResponse check(World.Holder holder, Map<String, Object> body) {
        return Api.post(holder.account(), body, "/v1/eligibility-checks").statusCode(200);
    }
}
