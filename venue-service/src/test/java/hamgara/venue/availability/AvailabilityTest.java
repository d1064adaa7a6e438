package hamgara.venue.availability;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class AvailabilityTest {

    private Venue venue;

    @BeforeEach
    void prepare() {
        venue = venue("SPORT_YOUTH");
    }

    @Test
    void listsWhatHasRoomForThePartyEarliestFirst() {
        List<String> slots = slots(venue, 2);
        booked(citizen(), slots.get(0), UUID.randomUUID());
        booked(citizen(), slots.get(1), UUID.randomUUID());
        booked(citizen(), slots.get(1), UUID.randomUUID());

        find("party=1")
                .body(
                        "items.slotId",
                        equalTo(slots.stream()
                                .filter(slot -> !slot.equals(slots.get(1)))
                                .toList()));
        find("party=2&limit=5")
                .body("items.slotId", equalTo(slots.subList(2, 7)))
                .body("items[0].free", equalTo(2))
                .body("items[0].venueCode", equalTo(venue.code()))
                .body("items[0].distanceMetres", nullValue())
                .body("whyNot", nullValue());
    }

    @Test
    void countsMidnightAsTheEndOfTheDay() {
        String late = slots(venue, 1).getLast();
        sql("""
                update slot set starts_at = starts_at + interval '4 hours', ends_at = ends_at + interval '4 hours'
                where id = '%s'""".formatted(late)); // 23:00 to 24:00

        find("fromTime=20:00&toTime=21:00").body("items", empty()).body("whyNot.otherTime", equalTo(12));
        find("fromTime=20:00&toTime=00:00").body("items.slotId", contains(late));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/availability?from=%2B999999999-12-31",
                "/v1/availability?from=-999999999-01-01",
                "/v1/slots?from=%2B999999999-12-31",
                "/v1/facilities/0198c0de-0000-7000-8000-00000000000b/free-times?minutes=60&on=%2B999999999-12-31",
                "/v1/holidays?to=%2B999999999-12-31"
            })
    void refusesDaysThatNoCalendarKnows(String query) {
        given().urlEncodingEnabled(false).get(query).then().statusCode(422).body("code", equalTo("DATE_OUT_OF_RANGE"));
    }

    @Test
    void goesOnWhereThePageEnded() {
        List<String> slots = slots(venue, 2);
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = find("limit=5" + cursor).extract().jsonPath();
            seen.addAll(page.getList("items.slotId", String.class));
            String next = page.getString("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(slots);
    }

    @Test
    void tellsWhyTheOthersAreNotThere() {
        List<String> slots = slots(venue, 1);
        booked(citizen(), slots.get(0), UUID.randomUUID());
        held(citizen(), slots.get(1), UUID.randomUUID());
        sql("update slot set audience = 'WOMEN' where id = '%s'".formatted(slots.get(2)));
        sql("update slot set age_min = 60 where id = '%s'".formatted(slots.get(3)));
        sql("update slot set status = 'SUSPENDED' where id = '%s'".formatted(slots.get(4)));

        find("audience=MIXED&audience=MEN&age=20&fromTime=08:00&toTime=19:00")
                .body("items", hasSize(12 - 5 - 1))
                .body("whyNot.full", equalTo(1))
                .body("whyNot.reserved", equalTo(1))
                .body("whyNot.audience", equalTo(1))
                .body("whyNot.age", equalTo(1))
                .body("whyNot.closed", equalTo(1))
                .body("whyNot.otherTime", equalTo(1))
                .body("whyNot.more", equalTo(false));
    }

    @Test
    void showsNothingThatHasBegunOrIsClosed() {
        List<String> slots = slots(venue, 1);
        slotStartsIn(slots.getFirst(), -10);
        sql("""
                insert into closure (id, venue_id, starts_at, ends_at, reason, text_fa, announced_at, announced_by, version)
                select gen_random_uuid(), venue_id, starts_at, ends_at, 'HEAT', 'گرما', now(), 'staff', 1
                from slot where id = '%s'""".formatted(slots.get(1)));

        find("from=" + tomorrow().minusDays(1))
                .body("items.slotId", equalTo(slots.subList(2, 12)))
                .body("whyNot.begun", equalTo(1))
                .body("whyNot.closed", equalTo(1));
        check(List.of(slots.get(0), slots.get(1)), 1).body("items.state", contains("BEGUN", "CLOSED"));
    }

    @Test
    void showsNothingOfAVenueThatIsNotOpen() {
        String slot = slots(venue, 1).getFirst();
        sql("update venue set state = 'CLOSED' where code = '%s'".formatted(venue.code()));

        find("").body("items", empty());
        check(List.of(slot), 1).body("items.state", contains("CLOSED"));
    }

    @Test
    void showsNothingOfAVenueThatIsOutOfTheCatalogue() {
        String slot = slots(venue, 1).getFirst();
        sql("update venue set publication = 'HIDDEN' where code = '%s'".formatted(venue.code()));

        find("").body("items", empty());
        check(List.of(slot), 1).body("items.state", contains("CLOSED"));
        given().get("/v1/slots?venue=" + venue.code()).then().statusCode(200).body("items", empty());
    }

    @Test
    void findsWhatIsNearWithItsDistance() {
        slots(venue, 1);
        place(venue, 32.1906, 48.2578);
        Venue far = venue("SPORT_YOUTH");
        slots(far, 1);
        place(far, 32.3800, 48.4000);

        near("32.194,48.244", 5)
                .body("items.venueCode", hasItem(venue.code()))
                .body("items.venueCode", not(hasItem(far.code())))
                .body("items.distanceMetres", everyItem(lessThan(5_001)))
                .body("items.find { it.venueCode == '%s' }.distanceMetres".formatted(venue.code()), equalTo(1353));
        near("۳۲٫۱۹۴،۴۸٫۲۴۴", 40).body("items.venueCode", hasItems(venue.code(), far.code()));
    }

    @Test
    void fitsTheProgrammeOfTheCard() {
        List<String> slots = slots(venue, 1);
        UUID sport = programme("[\"SPORT\"]", "[]", 1);
        UUID library = programme("[\"LIBRARY\"]", "[]", 1);
        UUID elsewhere = programme("[\"SPORT\"]", "[\"another-venue\"]", 1);
        UUID here = programme("[\"SPORT\"]", "[\"%s\"]".formatted(venue.code()), 1);
        awaitKnown(here);

        find("programme=" + sport).body("items.slotId", equalTo(slots));
        find("programme=" + here).body("items.slotId", equalTo(slots));
        find("programme=" + library).body("items", empty());
        find("programme=" + elsewhere).body("items", empty());
        PublishedEvents.publish(
                "hamgara.card",
                "hamgara.card.programme-paused.v1",
                sport,
                "{\"programme\": \"%s\", \"code\": \"p\", \"county\": \"0614\", \"version\": 2}".formatted(sport));
        await().untilAsserted(
                        () -> ask("programme=" + sport).statusCode(404).body("code", equalTo("PROGRAMME_NOT_KNOWN")));
    }

    @ParameterizedTest
    @CsvSource({
        "near=far, 400, POINT_UNREADABLE",
        "radiusKm=5, 422, RADIUS_WITHOUT_POINT",
        "'near=91,48', 422, POINT_OUT_OF_RANGE",
        "'near=32,181', 422, POINT_OUT_OF_RANGE",
        "from=2026-12-01&to=2027-03-01, 422, SEARCH_PERIOD_TOO_LONG",
        "from=2026-12-02&to=2026-12-01, 422, SEARCH_PERIOD_TOO_LONG",
        "party=0, 422, INVALID_FIELDS",
        "radiusKm=100000, 422, INVALID_FIELDS",
        "programme=0198c0de-0000-7000-8000-00000000000b, 404, PROGRAMME_NOT_KNOWN",
        "limit=1000, 400, BAD_LIMIT",
        "cursor=zzz, 400, BAD_CURSOR"
    })
    void refusesWhatItCannotMean(String query, int status, String code) {
        ask(query).statusCode(status).body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience=NOBODY", "fromTime=25:00", "age=old", "facility=1"})
    void refusesWhatItCannotRead(String query) {
        ask(query).statusCode(400);
    }

    @Test
    void checksManySlotsNow() {
        List<String> slots = slots(venue, 2);
        booked(citizen(), slots.get(0), UUID.randomUUID());
        held(citizen(), slots.get(1), UUID.randomUUID());
        UUID unknown = UUID.randomUUID();

        check(List.of(slots.get(1), slots.get(0), unknown.toString(), slots.get(2)), 2)
                .body("items.slotId", contains(slots.get(1), slots.get(0), unknown.toString(), slots.get(2)))
                .body("items.state", contains("RESERVED_BY_OTHERS", "FULL", "UNKNOWN", "AVAILABLE"))
                .body("items.free", contains(1, 1, null, 2));
        check(java.util.Collections.nCopies(101, slots.getFirst()), 1).statusCode(422);
        check(List.of(), 1).statusCode(422);
    }

    /// A hold takes no more than twenty people.
    @Test
    void findsNothingForPartiesThatComeAsAGroup() {
        List<String> slots = slots(venue, 60);

        find("party=20").body("items.slotId", equalTo(slots));
        find("party=21").body("items", empty()).body("whyNot.partyTooLarge", equalTo(12));
        check(slots.subList(0, 1), 20).body("items.state", contains("AVAILABLE"));
        check(slots.subList(0, 1), 21).body("items.state", contains("PARTY_TOO_LARGE"));
        hold(citizen(), UUID.randomUUID(), slots.getFirst(), UUID.randomUUID(), 21)
                .statusCode(422)
                .body("code", equalTo("PARTY_TOO_LARGE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/v1/parity/alerts [\"abc\",\"0614\"]",
                "/v1/parity/alerts [\"+999999999-12-31\",\"0614\"]",
                "/v1/holidays [\"99999999999999\",\"0198c0de-0000-7000-8000-00000000000b\"]",
                "/v1/availability [\"+1000000000-01-01T00:00:00Z\",\"0198c0de-0000-7000-8000-00000000000b\"]",
                "/v1/slots [\"+1000000000-01-01T00:00:00Z\",\"0198c0de-0000-7000-8000-00000000000b\"]"
            })
    void refusesCursorsThatNoListGaveOut(String path, String keys) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8));

        as(ADMIN).get(path + "?cursor=" + cursor).then().statusCode(400).body("code", equalTo("BAD_CURSOR"));
    }

    @Test
    void findsTheFirstRoomInAFacility() {
        List<String> slots = slots(venue, 1);
        booked(citizen(), slots.getFirst(), UUID.randomUUID());
        String facility = given().get("/v1/slots/" + slots.getFirst()).path("facilityId");

        first(facility, "").statusCode(200).body("slot.slotId", equalTo(slots.get(1)));
        first(facility, "?party=2").statusCode(200).body("slot", nullValue());
        first(facility, "?audience=WOMEN").statusCode(200).body("slot", nullValue());
        first(UUID.randomUUID().toString(), "").statusCode(404).body("code", equalTo("FACILITY_NOT_FOUND"));
    }

    @Test
    void findsOtherTimesPlacesAndLengths() {
        List<String> slots = slots(venue, 1);
        double latitude = 20 + ThreadLocalRandom.current().nextDouble(5); // nobody else is there
        place(venue, latitude, 48.25);
        String wanted = slots.get(5);
        booked(citizen(), wanted, UUID.randomUUID());
        Venue neighbour = venue("EDUCATION");
        List<String> theirs = slots(neighbour, 1);
        place(neighbour, latitude + 0.01, 48.25);
        String set = openingSet(facility(venue, 1), 1, 0);
        sql("update opening_set set slot_minutes = 90 where id = '%s'".formatted(set));
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);

        alternatives(wanted, 1)
                .statusCode(200)
                .body("otherTimes.slotId", hasSize(3))
                .body("otherTimes.slotId", hasItems(slots.get(4), slots.get(6)))
                .body("otherPlaces.slotId", hasItem(theirs.get(5)))
                .body("otherPlaces[0].venueCode", equalTo(venue.code()))
                .body("otherPlaces.slotId", not(hasItem(wanted)))
                .body("otherLengths", hasSize(3))
                .body("otherLengths.slotId", not(hasItem(slots.get(4))));
        alternatives(UUID.randomUUID().toString(), 1).statusCode(404).body("code", equalTo("SLOT_NOT_FOUND"));
        alternatives(wanted, 0).statusCode(422);
    }

    private ValidatableResponse find(String query) {
        return ask("venue=" + venue.code() + "&" + query).statusCode(200);
    }

    private static ValidatableResponse ask(String query) {
        return given().header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get("/v1/availability?" + query)
                .then();
    }

    private static ValidatableResponse near(String point, int km) {
        return given().queryParam("near", point)
                .queryParam("radiusKm", km)
                .queryParam("limit", 100)
                .get("/v1/availability")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse check(List<String> slots, int party) {
        return given().contentType(ContentType.JSON)
                .body(java.util.Map.of("slotIds", slots, "party", party))
                .post("/v1/availability/check")
                .then();
    }

    private static ValidatableResponse first(String facility, String query) {
        return given().get("/v1/facilities/" + facility + "/first-available" + query)
                .then();
    }

    private static ValidatableResponse alternatives(String slot, int party) {
        return given().contentType(ContentType.JSON)
                .body(java.util.Map.of("slotId", slot, "party", party))
                .post("/v1/availability/alternatives")
                .then();
    }

    private static void place(Venue venue, double latitude, double longitude) {
        sql("update venue set latitude = %s, longitude = %s where code = '%s'"
                .formatted(latitude, longitude, venue.code()));
    }

    private static UUID programme(String categories, String venues, int version) {
        UUID id = UUID.randomUUID();
        PublishedEvents.publish("hamgara.card", "hamgara.card.programme-published.v1", id, """
                {"programme": "%s", "code": "p", "county": "0614", "programmeVersion": 1, "categories": %s,
                 "venues": %s, "version": %d}""".formatted(
                        id, categories, venues, version));
        return id;
    }

    private static void awaitKnown(UUID programme) {
        await().untilAsserted(() -> ask("programme=" + programme).statusCode(200));
    }
}
