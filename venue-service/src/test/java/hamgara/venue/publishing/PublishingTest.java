package hamgara.venue.publishing;

import static hamgara.venue.Catalogue.WHY;
import static hamgara.venue.Catalogue.moderator;
import static hamgara.venue.Catalogue.register;
import static hamgara.venue.Catalogue.registered;
import static hamgara.venue.Catalogue.step;
import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class PublishingTest {

    @Test
    void takesADraftOfTheStaffIntoTheCatalogueWhenAModeratorPublishesIt() {
        Given.Venue draft = draft();
        assertThat(listed(draft)).isFalse();
        given().get("/v1/venues/" + draft.id()).then().statusCode(404);
        as(staffOf(draft.code())).get("/v1/venues/" + draft.id()).then().statusCode(200);

        step(staffOf(draft.code()), draft.id(), "submit", "").statusCode(200).body("publication", equalTo("SUBMITTED"));
        assertThat(listed(draft)).isFalse();
        step(moderator(), draft.id(), "publish", "").statusCode(200).body("publication", equalTo("PUBLISHED"));

        assertThat(listed(draft)).isTrue();
        await().until(() -> !events(draft).isEmpty());
        assertThat(events(draft)).containsExactly("hamgara.venue.venue-registered.v1");
    }

    @Test
    void returnsASubmittedVenueWithAReasonThatTheStaffReads() {
        Given.Venue draft = draft();
        step(staffOf(draft.code()), draft.id(), "submit", "").statusCode(200);

        step(moderator(), draft.id(), "return", WHY).statusCode(200).body("publication", equalTo("RETURNED"));

        as(staffOf(draft.code()))
                .get("/v1/venues/" + draft.id() + "/moderation-records")
                .then()
                .statusCode(200)
                .body("items.action", contains("RETURNED", "SUBMITTED", "REGISTERED"))
                .body("items[0].reason", equalTo("INCOMPLETE"))
                .body("items[0].text.fa", equalTo("نشانی کم است"))
                .body("items[0].byRole", equalTo("MODERATOR"));
        step(staffOf(draft.code()), draft.id(), "submit", "").statusCode(200);
    }

    @Test
    void letsNobodyDecideOnTheOwnSubmission() {
        Given.Venue draft = new Given.Venue("", fresh("own"));
        String id = register(ADMIN, draft.code(), ", \"draft\": true")
                .statusCode(201)
                .body("publication", equalTo("DRAFT"))
                .extract()
                .path("id");
        step(ADMIN, id, "submit", "").statusCode(200);

        step(ADMIN, id, "publish", "").statusCode(403).body("code", equalTo("OWN_SUBMISSION"));
        step(ADMIN, id, "return", WHY).statusCode(403).body("code", equalTo("OWN_SUBMISSION"));
        step(moderator(), id, "publish", "").statusCode(200);
    }

    @Test
    void letsStaffMakeADraftOfTheirOwnVenueOnly() {
        register(staffOf(fresh("mine")), fresh("other"), "").statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        register(citizen(), fresh("any"), "").statusCode(403);
    }

    @Test
    void decidesByModeratorsOfTheCountyOnly() {
        Given.Venue draft = draft();
        step(staffOf(draft.code()), draft.id(), "submit", "").statusCode(200);
        String elsewhere = Tokens.of("moderator").county("0601").bearer();

        step(elsewhere, draft.id(), "publish", "").statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        step(staffOf(draft.code()), draft.id(), "publish", "").statusCode(403);
        step(citizen(), draft.id(), "publish", "").statusCode(403);
    }

    @Test
    void takesStepsOnlyWhereTheyBegin() {
        var venue = registered("");

        for (String step : List.of("publish", "submit", "show")) {
            step(ADMIN, venue.id(), step, "").statusCode(409).body("code", equalTo("PUBLICATION_STATE"));
        }
        step(ADMIN, venue.id(), "return", WHY).statusCode(409);
        step(ADMIN, venue.id(), "open", "").statusCode(409).body("code", equalTo("VENUE_USE_STATE"));
        step(ADMIN, venue.id(), "hide", WHY).statusCode(200);
        step(ADMIN, venue.id(), "hide", WHY).statusCode(409);
    }

    @Test
    void takesNoStepOnAVersionNobodyHasSeen() {
        var venue = registered("");
        String seen = Catalogue.etag(venue.id());
        step(ADMIN, venue.id(), "hide", WHY).statusCode(200);

        once(ADMIN)
                .header("If-Match", seen)
                .post("/v1/venues/" + venue.id() + "/show")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        once(ADMIN).post("/v1/venues/" + venue.id() + "/show").then().statusCode(428);
    }

    @Test
    void listsAndBooksNothingOfAHiddenVenueUntilItIsShownAgain() {
        var venue = Given.venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 5);
        String early = citizen();
        UUID booking = booked(early, slots.getFirst(), UUID.randomUUID());

        step(moderator(), venue.id(), "hide", WHY).statusCode(200).body("bookingsAhead", equalTo(1));

        proposals(venue)
                .body("items.bookingId", contains(booking.toString()))
                .body("items.cause", contains("VENUE_HIDDEN"))
                .body("items.state", contains("OPEN"));
        as(early).get("/v1/rebookings").then().body("items.bookingId", contains(booking.toString()));

        assertThat(listed(venue)).isFalse();
        given().get("/v1/venues/" + venue.id()).then().statusCode(404);
        hold(citizen(), UUID.randomUUID(), slots.getFirst(), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("VENUE_NOT_BOOKABLE"));
        step(moderator(), venue.id(), "show", "").statusCode(200);
        assertThat(listed(venue)).isTrue();
        proposals(venue).body("items.state", contains("WITHDRAWN"));
        hold(citizen(), UUID.randomUUID(), slots.getFirst(), UUID.randomUUID(), 1)
                .statusCode(201);
    }

    private static ValidatableResponse proposals(Given.Venue venue) {
        return as(ADMIN).get("/v1/venues/" + venue.id() + "/rebookings").then().statusCode(200);
    }

    @Test
    void showsNothingOfAHiddenVenueButToThoseItConcerns() {
        var venue = Given.venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 5);
        String facility = given().get("/v1/slots/" + slots.getFirst())
                .then()
                .statusCode(200)
                .extract()
                .path("facilityId");
        List<String> paths = List.of(
                "/v1/slots/" + slots.getFirst(),
                "/v1/facilities/" + facility,
                "/v1/facilities/" + facility + "/opening-sets",
                "/v1/facilities/" + facility + "/tariffs",
                "/v1/facilities/" + facility + "/session-series",
                "/v1/venues/" + venue.id() + "/facilities",
                "/v1/venues/" + venue.id() + "/spaces",
                "/v1/venues/" + venue.id() + "/holiday-rule",
                "/v1/venues/" + venue.id() + "/closures",
                "/v1/venues/" + venue.id() + "/school-blocks");
        assertThat(paths).allSatisfy(path -> given().get(path).then().statusCode(200));

        step(moderator(), venue.id(), "hide", WHY).statusCode(200);

        assertThat(paths).allSatisfy(path -> {
            given().get(path).then().statusCode(404);
            as(citizen()).get(path).then().statusCode(404);
            as(staffOf(venue.code())).get(path).then().statusCode(200);
            as(moderator()).get(path).then().statusCode(200);
        });
    }

    @Test
    void closesAVenueForGoodOnceNobodyIsPromisedAPlace() {
        var venue = Given.venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String person = citizen();
        UUID booking = booked(person, slot, UUID.randomUUID());

        step(staffOf(venue.code()), venue.id(), "close", WHY)
                .statusCode(409)
                .body("code", equalTo("VENUE_HAS_BOOKINGS"))
                .body("bookings", equalTo(1));
        once(person).post("/v1/bookings/" + booking + "/cancel").then().statusCode(200);
        step(staffOf(venue.code()), venue.id(), "close", WHY).statusCode(200).body("state", equalTo("CLOSED"));

        assertThat(listed(venue)).isTrue();
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("VENUE_NOT_BOOKABLE"));
        step(staffOf(venue.code()), venue.id(), "open", "").statusCode(200).body("state", equalTo("OPEN"));
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1).statusCode(201);
    }

    @Test
    void promisesNoPlaceWhileTheVenueIsBeingClosed() throws Exception {
        for (int round = 0; round < 4; round++) {
            var venue = Given.venue("SPORT_YOUTH");
            String slot = slots(venue, 20).getFirst();
            String seen = Catalogue.etag(venue.id());
            List<Callable<Integer>> all = new java.util.ArrayList<>(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(_ -> () -> book(slot))
                    .toList());
            all.add(() -> once(ADMIN)
                    .header("If-Match", seen)
                    .body(WHY)
                    .post("/v1/venues/" + venue.id() + "/close")
                    .statusCode());
            int closed = 0;
            try (var people = Executors.newFixedThreadPool(all.size())) {
                var answers = people.invokeAll(all);
                closed = answers.getLast().get();
            }

            long bookings = number("select count(*) from booking where slot_id = '" + slot + "'");
            assertThat(closed == 200 ? bookings : 0).isZero();
        }
    }

    @Test
    void grantsTheRoleOfAHubAsAnException() {
        var venue = registered("");
        String role = "{\"role\": \"TAG_HUB\", \"reason\": \"COUNTY_DECISION\"}";

        step(moderator(), venue.id(), "grant-role", role).statusCode(200);
        given().get("/v1/venues?role=TAG_HUB&code=" + venue.code()).then().body("items[0].roles", contains("TAG_HUB"));
        step(moderator(), venue.id(), "grant-role", role).statusCode(409).body("code", equalTo("ROLE_HELD_ALREADY"));
        step(moderator(), venue.id(), "withdraw-role", role).statusCode(200);
        given().get("/v1/venues?role=TAG_HUB&code=" + venue.code()).then().body("items.size()", equalTo(0));
        step(moderator(), venue.id(), "withdraw-role", role).statusCode(409).body("code", equalTo("ROLE_NOT_GRANTED"));
        step(staffOf(venue.code()), venue.id(), "grant-role", role).statusCode(403);
    }

    @Test
    void showsTheLogToTheStaffConcernedOnly() {
        var venue = registered("");
        String log = "/v1/venues/" + venue.id() + "/moderation-records";

        for (String reader : List.of(
                staffOf(venue.code()),
                owner("SPORT_YOUTH"),
                moderator(),
                ADMIN,
                Tokens.of("auditor").bearer())) {
            as(reader).get(log).then().statusCode(200).body("items.action", contains("REGISTERED"));
        }
        as(staffOf(fresh("other"))).get(log).then().statusCode(404);
        as(owner("VILLAGE")).get(log).then().statusCode(404);
        as(Tokens.of("moderator").county("0601").bearer()).get(log).then().statusCode(404);
        as(citizen()).get(log).then().statusCode(403);
        given().get(log).then().statusCode(401);
    }

    @Test
    void neverChangesTheLog() {
        var venue = registered("");
        String of = " where venue_id = '" + venue.id() + "'";

        assertThatThrownBy(() -> sql("update moderation_record set reason = 'OTHER'" + of))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql("delete from moderation_record" + of)).hasMessageContaining("never changed");
    }

    @Test
    void showsTheModeratorWhatWaitsAndOthersTheirOwnAlone() {
        Given.Venue draft = draft();
        step(staffOf(draft.code()), draft.id(), "submit", "").statusCode(200);
        String waiting = "/v1/venues?publication=SUBMITTED&code=" + draft.code();

        as(moderator()).get(waiting).then().body("items.code", contains(draft.code()));
        as(staffOf(draft.code())).get(waiting).then().body("items.code", contains(draft.code()));
        as(owner("SPORT_YOUTH")).get(waiting).then().body("items.code", contains(draft.code()));
        for (String other : List.of(
                citizen(),
                staffOf(fresh("other")),
                owner("VILLAGE"),
                Tokens.of("moderator").county("0601").bearer())) {
            as(other).get(waiting).then().statusCode(200).body("items.size()", equalTo(0));
        }
        given().get(waiting).then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static int book(String slot) {
        String person = citizen();
        UUID held = UUID.randomUUID();
        hold(person, held, slot, UUID.randomUUID(), 1);
        return Given.book(person, UUID.randomUUID(), held).extract().statusCode();
    }

    private static Given.Venue draft() {
        String code = fresh("draft");
        String id = register(staffOf(code), code, "")
                .statusCode(201)
                .body("publication", equalTo("DRAFT"))
                .extract()
                .path("id");
        return new Given.Venue(id, code);
    }

    private static boolean listed(Given.Venue venue) {
        List<String> found =
                given().get("/v1/venues?code=" + venue.code()).then().extract().path("items.code");
        return found.contains(venue.code());
    }

    private static List<String> events(Given.Venue venue) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(venue.id())).stream()
                .map(event -> event.type())
                .toList();
    }
}
