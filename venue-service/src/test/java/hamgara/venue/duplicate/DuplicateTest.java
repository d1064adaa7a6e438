package hamgara.venue.duplicate;

import static hamgara.venue.Catalogue.etag;
import static hamgara.venue.Catalogue.moderator;
import static hamgara.venue.Catalogue.registered;
import static hamgara.venue.Catalogue.step;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.staffOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue.Spot;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class DuplicateTest {

    @Test
    void findsWhatIsWrittenAnotherWayAFewStepsAway() {
        String word = letters();
        Spot here = Spot.lonely();
        var first = registered(named("ورزشگاه " + word + " یاس") + here.asLocation());
        var second = registered(named("ورزشگاه‌" + word + " ياس") + here.asLocation());
        var far = registered(named("ورزشگاه " + word + " یاس") + here.north(2).asLocation());

        pairs(moderator(), first)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].second.code", equalTo(second.code()))
                .body("items[0].similarityPercent", equalTo(100))
                .body("items[0].distanceMetres", equalTo(0));
        pairs(moderator(), far).body("items", hasSize(0));
    }

    @Test
    void findsByTheNameAloneWhereOneHasNoLocation() {
        String word = letters();
        var first = registered(named("باشگاه " + word));
        var second = registered(named("باشگاه " + word + "ی") + Spot.lonely().asLocation());

        pairs(moderator(), second)
                .body("items", hasSize(1))
                .body("items[0].first.code", equalTo(first.code()))
                .body("items[0].distanceMetres", equalTo(null));
    }

    @Test
    void answersWithTheCanonicalVenueOnceADuplicateIsMerged() {
        var canonical = registered("");
        var duplicate = registered("");

        merge(moderator(), duplicate, canonical).statusCode(200).body("canonicalCode", equalTo(canonical.code()));

        given().get("/v1/venues/" + duplicate.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(canonical.id()))
                .body("mergedCodes", contains(duplicate.code()));
        given().get("/v1/venues?code=" + duplicate.code()).then().body("items.id", contains(canonical.id()));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(duplicate.id())).stream()
                .anyMatch(event -> event.data().path("publication").asText().equals("MERGED")
                        && event.data().path("canonical").asText().equals(canonical.id())));
        as(staffOf(duplicate.code()))
                .get("/v1/venues/" + canonical.id() + "/moderation-records")
                .then()
                .statusCode(404);
        as(moderator())
                .get("/v1/venues/" + duplicate.id() + "/moderation-records")
                .then()
                .body("items[0].action", equalTo("MERGED"))
                .body("items[0].otherVenueId", equalTo(canonical.id()));
    }

    @Test
    void listsAMergedVenueNoMoreAndTakesNothingNewForIt() {
        String word = letters();
        var canonical = registered(named("استخر " + word));
        var duplicate = registered(named("استخر " + word + "ی"));
        merge(moderator(), duplicate, canonical).statusCode(200);

        given().get("/v1/venues?q={q}", "استخر " + word).then().body("items.code", contains(canonical.code()));
        pairs(moderator(), canonical).body("items", hasSize(0));
        once(staffOf(duplicate.code()))
                .body("{\"kind\": \"POOL\", \"names\": {\"fa\": \"استخر\"}, \"places\": 10}")
                .post("/v1/venues/" + duplicate.id() + "/facilities")
                .then()
                .statusCode(409)
                .body("code", equalTo("VENUE_MERGED"))
                .body("canonicalId", equalTo(canonical.id()));
    }

    @Test
    void followsChainsToTheVenueThatCountsInTheEnd() {
        var first = registered("");
        var second = registered("");
        var third = registered("");
        merge(moderator(), first, second).statusCode(200);
        merge(moderator(), second, third).statusCode(200);

        given().get("/v1/venues/" + first.id()).then().body("id", equalTo(third.id()));
        merge(moderator(), third, first).statusCode(409).body("code", equalTo("VENUE_MERGED"));
    }

    @Test
    void mergesNoDuplicateWherePeopleAreStillBooked() {
        var duplicate = Given.venue("SPORT_YOUTH");
        String slot = slots(duplicate, 5).getFirst();
        String person = citizen();
        UUID booking = booked(person, slot, UUID.randomUUID());
        var canonical = registered("");

        merge(moderator(), duplicate, canonical).statusCode(409).body("code", equalTo("DUPLICATE_HAS_BOOKINGS"));
        once(person).post("/v1/bookings/" + booking + "/cancel").then().statusCode(200);
        merge(moderator(), duplicate, canonical).statusCode(200);
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("VENUE_NOT_BOOKABLE"));
    }

    @Test
    void isDecidedByModeratorsOfTheCountyOnly() {
        var canonical = registered("");
        var duplicate = registered("");
        String elsewhere = Tokens.of("moderator").county("0601").bearer();

        merge(elsewhere, duplicate, canonical).statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        merge(staffOf(duplicate.code()), duplicate, canonical).statusCode(403);
        as(elsewhere).get("/v1/venue-duplicates?county=0614").then().statusCode(403);
        as(citizen()).get("/v1/venue-duplicates?county=0614").then().statusCode(403);
        as(moderator()).get("/v1/venue-duplicates").then().statusCode(422);
    }

    @Test
    void mergesNothingWithItselfNorIntoWhatIsNotPublished() {
        var venue = registered("");
        var hidden = registered("");
        step(moderator(), hidden.id(), "hide", "{\"reason\": \"UNSAFE\"}").statusCode(200);

        merge(moderator(), venue, venue).statusCode(422).body("code", equalTo("SAME_VENUE"));
        merge(moderator(), venue, hidden).statusCode(404);
        merge(moderator(), venue, new Given.Venue(UUID.randomUUID().toString(), ""))
                .statusCode(404);
    }

    @Test
    void showsNoMoreWhatSomebodyFoundToBeTwoPlaces() {
        String word = letters();
        var first = registered(named("کتابخانه " + word));
        var second = registered(named("کتابخانه " + word));
        pairs(moderator(), first).body("items", hasSize(1));

        once(moderator())
                .body("{\"otherVenueId\": \"%s\"}".formatted(first.id()))
                .post("/v1/venues/" + second.id() + "/found-distinct")
                .then()
                .statusCode(200);

        pairs(moderator(), first).body("items", hasSize(0));
    }

    @Test
    void mergesOnlyOneOfTwoThatAreMergedIntoEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = registered("");
            var other = registered("");
            String seenOne = etag(one.id());
            String seenOther = etag(other.id());
            String person = moderator();
            Callable<Integer> there =
                    () -> merge(person, one, other, seenOne).extract().statusCode();
            Callable<Integer> back =
                    () -> merge(person, other, one, seenOther).extract().statusCode();

            try (var moderators = Executors.newFixedThreadPool(2)) {
                var answers = moderators.invokeAll(List.of(there, back));
                assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                        .containsExactlyInAnyOrder(200, 409);
            }
            assertThat(number("select count(*) from venue where publication = 'MERGED' and id in ('%s', '%s')"
                            .formatted(one.id(), other.id())))
                    .isEqualTo(1);
        }
    }

    private static String letters() {
        String alphabet = "بپتجچحخدذرزسشصضطظعغفقکگلمن";
        var word = new StringBuilder();
        fresh("x")
                .replaceAll("[^0-9a-f]", "")
                .chars()
                .forEach(c -> word.append(alphabet.charAt(c % alphabet.length())));
        return word.toString();
    }

    private static String named(String name) {
        return ", \"names\": {\"fa\": \"" + name + "\"}";
    }

    private static ValidatableResponse pairs(String bearer, Given.Venue venue) {
        return as(bearer)
                .get("/v1/venue-duplicates?county=0614&venue=" + venue.id())
                .then();
    }

    private static ValidatableResponse merge(String bearer, Given.Venue duplicate, Given.Venue canonical) {
        return merge(bearer, duplicate, canonical, etag(duplicate.id()));
    }

    private static ValidatableResponse merge(String bearer, Given.Venue duplicate, Given.Venue canonical, String seen) {
        return once(bearer)
                .header("If-Match", seen)
                .body("{\"canonicalId\": \"%s\"}".formatted(canonical.id()))
                .post("/v1/venues/" + duplicate.id() + "/merge")
                .then();
    }
}
