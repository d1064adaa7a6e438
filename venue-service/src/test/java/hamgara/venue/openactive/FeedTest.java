package hamgara.venue.openactive;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.OpenData;
import hamgara.venue.OpenData.Follower;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class FeedTest {

    private static final String FACILITIES = "facility-uses";
    private static final String SLOTS = "facility-use-slots";
    private static final String SERIES = "session-series";
    private static final String SESSIONS = "scheduled-sessions";
    private static final String EVENTS = "culture-events";

    @Test
    void tellsOfAFacilityWithItsPlaceAndWhoRunsIt() {
        Given.Venue venue = venue("SPORT_YOUTH");
        sql("update venue set locality = 'شوش', latitude = 32.19056, longitude = 48.25778 where id = '" + venue.id()
                + "'");
        String facility = facility(venue, 40);

        Follower feed = following(FACILITIES, facility);

        assertThat(feed.item(facility)).containsEntry("kind", "FacilityUse").containsEntry("state", "updated");
        assertThat(feed.told(facility, "@type")).isEqualTo("FacilityUse");
        assertThat((String) feed.told(facility, "@id")).endsWith("/v1/facilities/" + facility);
        assertThat(feed.told(facility, "name")).isEqualTo("سالن");
        assertThat(feed.told(facility, "location"))
                .hasFieldOrPropertyWithValue("name", "سالن آزمون")
                .hasFieldOrPropertyWithValue("address", "شوش، استان خوزستان، ایران");
        assertThat(feed.told(facility, "provider")).hasFieldOrPropertyWithValue("name", "گرداننده");
        assertThat(String.valueOf(feed.told(facility, "facilityType"))).contains("Sports Hall");
    }

    @Test
    void tellsOfASlotAndOfEveryPlaceTakenInIt() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 5);
        String slot = slots.getFirst();
        Follower feed = following(SLOTS, slot);
        assertThat(slots).allSatisfy(each -> assertThat(feed.state(each)).isEqualTo("updated"));
        assertThat(feed.told(slot, "startDate")).isEqualTo(tomorrow() + "T08:00:00+03:30");
        assertThat(feed.told(slot, "duration")).isEqualTo("PT1H");
        assertThat(feed.told(slot, "remainingUses")).isEqualTo(5);
        Object before = modified(feed, slot);
        UUID card = UUID.randomUUID();
        card(card, "fine");

        booked(citizen(), slot, card);

        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(slot, "remainingUses")).isEqualTo(4);
        });
        assertThat((Integer) modified(feed, slot)).isGreaterThan((Integer) before);
        assertThat(feed.told(slot, "maximumUses")).isEqualTo(5);
    }

    @Test
    void tellsOfHoursKeptForWomenAsSessionsOfASeriesAndNeverAsSlots() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 12);
        List<String> hours = OpenData.evening(venue, facility, "WOMEN", 12);
        String session = hours.getFirst();

        Follower sessions = following(SESSIONS, session);

        assertThat(sessions.told(session, "genderRestriction")).isEqualTo("https://openactive.io/FemaleOnly");
        assertThat(sessions.told(session, "startDate")).isEqualTo(tomorrow() + "T18:00:00+03:30");
        assertThat(sessions.told(session, "remainingAttendeeCapacity")).isEqualTo(12);
        assertThat(new Follower(SLOTS).item(session)).isNull();
        String series = (String) sessions.told(session, "superEvent");
        assertThat(series).endsWith("/v1/facilities/" + facility + "#WOMEN");
        String seriesId = OpenData.text("select id::text from feed_series where facility_id = '" + facility + "'");
        Follower all = new Follower(SERIES);
        assertThat(all.told(seriesId, "@id")).isEqualTo(series);
        assertThat(all.told(seriesId, "genderRestriction")).isEqualTo("https://openactive.io/FemaleOnly");
        assertThat(String.valueOf(all.told(seriesId, "eventSchedule"))).contains("18:00", "19:00", "Asia/Tehran");
    }

    @Test
    void tellsWhatPlacesCostByTheTariffOfTheirDayAndAnewWhenOneIsSet() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String hall = facility(venue, 7);
        String slot = OpenData.evening(venue, hall, "MIXED", 7).getFirst();
        String pool = facility(venue, 7);
        List<String> womens = OpenData.evening(venue, pool, "WOMEN", 7);
        String seriesId = OpenData.text("select id::text from feed_series where facility_id = '" + pool + "'");
        Follower slots = following(SLOTS, slot);
        Follower sessions = following(SESSIONS, womens.getFirst());
        Follower series = following(SERIES, seriesId);
        Follower facilities = following(FACILITIES, hall);
        assertThat(prices(facilities, hall)).containsExactly(0);
        assertThat(prices(slots, slot)).containsExactly(0);
        assertThat(series.told(seriesId, "isAccessibleForFree")).isEqualTo(true);
        assertThat(prices(series, seriesId)).containsExactly(0);

        String place = "\"basis\": \"PLACE\", \"amount\": {\"amount\": 450000, \"currency\": \"IRR\"}";
        String hour = "\"basis\": \"HOUR\", \"amount\": {\"amount\": 60001, \"currency\": \"IRR\"}";
        tariff(hall, "{\"audience\": \"MEN\", " + hour + "}, {" + place + "}");
        tariff(pool, "{\"from\": \"18:00\", \"to\": \"19:00\", " + place + "}, {" + hour + "}");

        await().untilAsserted(() -> {
            slots.readOn();
            sessions.readOn();
            series.readOn();
            facilities.readOn();
            assertThat(prices(slots, slot)).containsExactly(450_000);
            assertThat(prices(sessions, womens.get(0))).containsExactly(450_000);
            assertThat(prices(sessions, womens.get(1))).containsExactly(60_001);
            assertThat(series.told(seriesId, "isAccessibleForFree")).isEqualTo(false);
            assertThat(prices(series, seriesId)).containsExactly(60_001, 450_000);
            assertThat(facilities.told(hall, "offers")).isNull();
        });
    }

    private static void tariff(String facility, String lines) {
        once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"lines\": [%s]}".formatted(tomorrow(), lines))
                .post("/v1/facilities/" + facility + "/tariffs")
                .then()
                .statusCode(201);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> prices(Follower feed, String id) {
        var offers = (List<Map<String, Object>>) requireNonNull(feed.told(id, "offers"));
        return offers.stream().map(offer -> requireNonNull(offer.get("price"))).toList();
    }

    @Test
    void movesASlotFromOneFeedToTheOtherWhenItsAudienceChanges() {
        String slot = slots(venue("SPORT_YOUTH"), 5).getFirst();
        Follower slots = following(SLOTS, slot);

        sql("update slot set audience = 'GIRLS' where id = '" + slot + "'");

        Follower sessions = following(SESSIONS, slot);
        slots.readOn();
        assertThat(slots.state(slot)).isEqualTo("deleted");
        assertThat(slots.item(slot)).doesNotContainKey("data");
        assertThat(sessions.told(slot, "genderRestriction")).isEqualTo("https://openactive.io/FemaleOnly");
    }

    @Test
    void tellsOfCultureAsEventsOfSchemaOrgOutsideOpenActive() {
        Given.Venue library = OpenData.culture("LIBRARY", "LIBRARY");
        String facility = facility(library, 30);
        String hour = OpenData.evening(library, facility, "WOMEN", 30).getFirst();

        Follower events = following(EVENTS, hour);

        assertThat(events.told(hour, "@context")).isEqualTo("https://schema.org");
        assertThat(events.told(hour, "location")).hasFieldOrPropertyWithValue("@type", "Library");
        assertThat(events.told(hour, "audience")).hasFieldOrPropertyWithValue("suggestedGender", "female");
        assertThat(new Follower(FACILITIES).item(facility)).isNull();
        assertThat(new Follower(SESSIONS).item(hour)).isNull();
    }

    @Test
    void showsNoPlacesWhileAVenueIsClosedAndAllOfThemAfterwards() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = OpenData.evening(venue, "MIXED", 7).getFirst();
        String session = OpenData.evening(venue, "WOMEN", 7).getFirst();
        Follower slots = following(SLOTS, slot);
        Follower sessions = following(SESSIONS, session);

        String closure = OpenData.close(venue);

        await().untilAsserted(() -> {
            slots.readOn();
            sessions.readOn();
            assertThat(slots.told(slot, "remainingUses")).isEqualTo(0);
            assertThat(sessions.told(session, "remainingAttendeeCapacity")).isEqualTo(0);
            assertThat(sessions.told(session, "eventStatus")).isEqualTo("https://schema.org/EventCancelled");
        });

        OpenData.reopen(venue, closure);

        await().untilAsserted(() -> {
            slots.readOn();
            sessions.readOn();
            assertThat(slots.told(slot, "remainingUses")).isEqualTo(7);
            assertThat(sessions.told(session, "eventStatus")).isEqualTo("https://schema.org/EventScheduled");
        });
    }

    @Test
    void tellsThatAllOfAVenueIsGoneWhenItIsNoLongerInUse() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 7);
        String slot = OpenData.evening(venue, facility, "MIXED", 7).getFirst();
        Follower facilities = following(FACILITIES, facility);
        Follower slots = following(SLOTS, slot);

        sql("update venue set state = 'CLOSED' where id = '" + venue.id() + "'");

        await().untilAsserted(() -> {
            facilities.readOn();
            slots.readOn();
            assertThat(facilities.state(facility)).isEqualTo("deleted");
            assertThat(slots.state(slot)).isEqualTo("deleted");
        });

        sql("update venue set state = 'OPEN' where id = '" + venue.id() + "'");

        await().untilAsserted(() -> {
            facilities.readOn();
            slots.readOn();
            assertThat(facilities.state(facility)).isEqualTo("updated");
            assertThat(slots.told(slot, "remainingUses")).isEqualTo(7);
        });
    }

    @Test
    void tellsOfANewNameOfTheVenueAndOfItsOperator() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 7);
        Follower feed = following(FACILITIES, facility);

        sql("update venue set name_fa = 'سالن نو' where id = '" + venue.id() + "'");

        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(facility, "location")).hasFieldOrPropertyWithValue("name", "سالن نو");
        });

        sql("update operator set name_fa = 'ادارهٔ نو' where id = (select operator_id from venue where id = '"
                + venue.id() + "')");

        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(facility, "provider")).hasFieldOrPropertyWithValue("name", "ادارهٔ نو");
        });
    }

    @Test
    void givesPagesOfFiveHundredThatMayBeKeptAndALastOneThatLeadsToItself() {
        String facility = facility(venue("SPORT_YOUTH"), 3);
        sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity)
                select gen_random_uuid(), f.id, f.venue_id, '%2$s', now() + n * interval '1 hour',
                       now() + (n + 1) * interval '1 hour', 'MIXED', 3
                from facility f, generate_series(1, 620) n where f.id = '%1$s'""".formatted(facility, Given.openingSet(facility, 3, 0)));

        JsonPath first = OpenData.page("/openactive/feeds/" + SLOTS)
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .header("Content-Type", startsWith("application/vnd.openactive.rpde+json"))
                .body("items", hasSize(500))
                .body("license", equalTo("https://creativecommons.org/licenses/by/4.0/"))
                .extract()
                .jsonPath();
        assertThat(first.getString("next"))
                .contains("afterTimestamp=" + first.getLong("items[499].modified"))
                .contains("afterId=" + first.getString("items[499].id"));

        String last = "/openactive/feeds/" + SLOTS + "?afterTimestamp=9007199254740991&afterId=whatever";
        JsonPath empty = OpenData.page(last)
                .header("Cache-Control", equalTo("public, max-age=8"))
                .body("items", hasSize(0))
                .extract()
                .jsonPath();
        assertThat(empty.getString("next")).startsWith("http://").endsWith(last);
    }

    @Test
    void namesNobody() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 5);
        UUID card = UUID.randomUUID();
        card(card, "fine");
        UUID booking = booked(citizen(), slots.getFirst(), card);
        UUID hold = held(citizen(), slots.getFirst(), UUID.randomUUID());
        Follower feed = following(SLOTS, slots.getFirst());
        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(slots.getFirst(), "remainingUses")).isEqualTo(3);
        });

        String told = String.valueOf(feed.item(slots.getFirst()));

        assertThat(told)
                .doesNotContain(card.toString(), booking.toString(), hold.toString())
                .doesNotContain(OpenData.text("select caller from booking where id = '" + booking + "'"));
    }

    @Test
    void knowsNoOtherFeed() {
        given().header("Accept-Language", "en")
                .get("/openactive/feeds/persons")
                .then()
                .statusCode(404)
                .body("code", equalTo("FEED_NOT_FOUND"));
    }

    @Test
    void showsAPageWithEveryFeedForPeopleAndForCatalogues() {
        String page = given().get("/openactive")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();
        String[] scripts = page.split("<script type=\"application/ld\\+json\">", -1);
        JsonPath dataset = JsonPath.from(scripts[1].substring(0, scripts[1].indexOf("</script>")));
        JsonPath catalog = JsonPath.from(scripts[2].substring(0, scripts[2].indexOf("</script>")));

        List<Map<String, String>> downloads = dataset.getList("distribution");
        assertThat(downloads)
                .extracting(download -> download.get("identifier"))
                .containsExactly(FACILITIES, SLOTS, SERIES, SESSIONS, EVENTS);
        assertThat(downloads)
                .allSatisfy(download -> OpenData.page(requireNonNull(download.get("contentUrl")))
                        .body("license", equalTo(dataset.getString("license"))));
        Map<String, Object> booking = dataset.getMap("accessService");
        String site = requireNonNull(dataset.getString("publisher.url"));
        assertThat(booking)
                .containsEntry("@type", "WebAPI")
                .containsEntry("endpointUrl", site + "/openbooking")
                .containsEntry("documentation", site + "/docs")
                .containsEntry("endpointDescription", site + "/openapi")
                .containsEntry("conformsTo", List.of("https://openactive.io/open-booking-api/1.0/#core"))
                .containsEntry("landingPage", site + "/openactive#booking")
                .containsKeys("name", "description");
        assertThat(page).contains("id=\"booking\"");
        given().get(String.valueOf(booking.get("endpointUrl")) + "/orders-rpde")
                .then()
                .statusCode(403)
                .body("'@type'", equalTo("NoAPITokenError"));
        assertThat(catalog.getString("'@type'")).isEqualTo("DataCatalog");
        assertThat(catalog.getList("dataset")).containsExactly(dataset.getString("'@id'"));
        assertThat(page).contains("<html lang=\"fa\" dir=\"rtl\">");
    }

    private static Object modified(Follower feed, String id) {
        return requireNonNull(requireNonNull(feed.item(id)).get("modified"));
    }

    /// A follower who has heard of something.
    private static Follower following(String feed, String id) {
        var follower = new Follower(feed);
        await().until(() -> {
            follower.readOn();
            return "updated".equals(follower.state(id));
        });
        return follower;
    }
}
