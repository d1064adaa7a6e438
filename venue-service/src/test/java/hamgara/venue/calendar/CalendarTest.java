package hamgara.venue.calendar;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CalendarTest {

    @Test
    void showsTheHoursOfAVenueToAnyProgramThatReadsCalendars() {
        Given.Venue venue = venue("SPORT_YOUTH");
        sql("update venue set locality = 'شوش', latitude = 32.19056, longitude = 48.25778 where id = '" + venue.id()
                + "'");
        List<String> slots = slots(venue, 5);

        ICalendar calendar = read(get(venue));

        assertThat(calendar.getEvents()).hasSize(12);
        VEvent first = event(calendar, slots.getFirst());
        assertThat(begin(first))
                .isEqualTo(tomorrow().atTime(8, 0).atZone(Tehran.ZONE).toInstant());
        assertThat(first.getDateEnd().getValue().toInstant())
                .isEqualTo(tomorrow().atTime(9, 0).atZone(Tehran.ZONE).toInstant());
        assertThat(first.getSummary().getValue()).isEqualTo("سالن (همگانی)");
        assertThat(first.getLocation().getValue()).isEqualTo("سالن آزمون، شوش");
        assertThat(first.getGeo().getLatitude()).isEqualTo(32.19056);
        assertThat(first.getStatus().isConfirmed()).isTrue();
        assertThat(calendar.getTimezoneInfo()
                        .getTimezone(first.getDateStart())
                        .getTimeZone()
                        .getID())
                .contains("Asia/Tehran");
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
    }

    /// A large venue has more hours in two months than fit on a page.
    @Test
    void showsAllHoursOfTheWindow() {
        Given.Venue venue = Given.venue("EDUCATION");
        Given.slots(venue, 5);
        Given.sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity)
                select gen_random_uuid(), s.facility_id, s.venue_id, s.opening_set_id, t, t + interval '20 minutes', 'MIXED', 5
                from (select * from slot where venue_id = '%s' limit 1) s
                cross join generate_series(s.starts_at + interval '2 days', s.starts_at + interval '32 days', interval '20 minutes') t""".formatted(venue.id()));

        String calendar = get(venue);

        assertThat(calendar.split("BEGIN:VEVENT", -1).length - 1).isEqualTo(12 + 30 * 72 + 1);
        given().get("/v1/calendars/venues/" + venue.id() + ".ics").then().header("Vary", containsString("Host"));
    }

    @Test
    void foldsPersianTextBetweenItsCharactersAndEscapesIt() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 5);
        String name =
                "سالن «بزرگ»، بخشِ ۱؛ ورزش‌های رزمی, کشتی; وزنه\\برداری 🏋 و هر آنچه می‌خواهید، نزدیک میدانِ شهدا";
        sql("update facility set name_fa = '%s' where id = '%s'".formatted(name, facility));
        OpenData.evening(venue, facility, "WOMEN", 5);

        String text =
                given().get("/v1/calendars/facilities/" + facility + ".ics").asString();

        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\uFFFD");
        assertThat(read(text).getEvents())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getSummary().getValue()).isEqualTo(name + " (بانوان)"));
    }

    @Test
    void speaksThreeLanguages() {
        Given.Venue venue = venue("SPORT_YOUTH");
        sql("update venue set name_ar = 'صالة الاختبار', name_en = 'Test hall' where id = '" + venue.id() + "'");
        OpenData.evening(venue, "GIRLS", 5);

        assertThat(get(venue, "en")).contains("SUMMARY:سالن (girls)").contains("LOCATION:Test hall");
        assertThat(read(get(venue, "en")).getEvents())
                .allSatisfy(event -> assertThat(event.getDescription().getValue())
                        .isEqualTo(Jalali.display(tomorrow(), Locale.ENGLISH)));
        assertThat(get(venue, "ar")).contains("LOCATION:صالة الاختبار").contains("(بنات)");
        given().get("/v1/calendars/venues/" + venue.id() + ".ics?lang=xx")
                .then()
                .statusCode(400);
    }

    @Test
    void keepsAnEntryThatIsClosedAndSaysSo() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        VEvent before = event(read(get(venue)), slot);

        String closure = OpenData.close(venue);

        VEvent closed = event(read(get(venue)), slot);
        assertThat(closed.getStatus().isCancelled()).isTrue();
        assertThat(closed.getUid()).isEqualTo(before.getUid());
        assertThat(sequence(closed)).isGreaterThan(sequence(before));
        OpenData.reopen(venue, closure);
        VEvent reopened = event(read(get(venue)), slot);
        assertThat(reopened.getStatus().isConfirmed()).isTrue();
        assertThat(sequence(reopened)).isGreaterThan(sequence(closed));
    }

    @Test
    void cancelsWhatItToldOfWhenAVenueIsWithdrawnAndTellsNothingOfOneItNeverShowed() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        sql("update venue set state = 'CLOSED' where id = '" + venue.id() + "'");
        assertThat(event(read(get(venue)), slot).getStatus().isCancelled()).isTrue();

        Given.Venue planned = venue("SPORT_YOUTH");
        sql("update venue set state = 'PLANNED' where id = '" + planned.id() + "'");

        given().header("Accept-Language", "en")
                .get("/v1/calendars/venues/" + planned.id() + ".ics")
                .then()
                .statusCode(404)
                .body("code", equalTo("CALENDAR_NOT_FOUND"));
        given().get("/v1/calendars/facilities/" + UUID.randomUUID() + ".ics")
                .then()
                .statusCode(404);
    }

    @Test
    void answersThatNothingHasChangedUntilItHas() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String path = "/v1/calendars/venues/" + venue.id() + ".ics";
        String etag = given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");

        held(citizen(), slot, UUID.randomUUID()); // places come and go without a trace in the calendar

        given().header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .body(emptyString());
        OpenData.close(venue);
        given().header("If-None-Match", etag).get(path).then().statusCode(200);
    }

    @Test
    void givesAPersonACalendarOfWhereAndWhenAndNothingElse() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = OpenData.evening(venue, "WOMEN", 5).getFirst();
        String me = citizen();
        UUID card = UUID.randomUUID();
        card(card, "fine");
        UUID booking = booked(me, slot, card);

        String text = own(subscribe(me)).then().statusCode(200).extract().asString();

        VEvent event = event(read(text), booking.toString());
        assertThat(begin(event))
                .isEqualTo(tomorrow().atTime(18, 0).atZone(Tehran.ZONE).toInstant());
        assertThat(event.getLocation().getValue()).isEqualTo("سالن آزمون");
        assertThat(event.getSummary().getValue()).isEqualTo("سالن");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(text)
                .doesNotContain(card.toString(), "بانوان", "WOMEN", "ATTENDEE", "ORGANIZER")
                .doesNotContain(OpenData.text("select caller from booking where id = '" + booking + "'"));
    }

    @Test
    void saysInAPersonsCalendarThatABookingIsCancelled() {
        String slot = slots(venue("SPORT_YOUTH"), 5).getFirst();
        String me = citizen();
        UUID card = UUID.randomUUID();
        card(card, "fine");
        UUID booking = booked(me, slot, card);
        String address = subscribe(me);
        VEvent before = event(read(own(address).asString()), booking.toString());

        once(me).post("/v1/bookings/" + booking + "/cancel").then().statusCode(200);

        VEvent cancelled = event(read(own(address).asString()), booking.toString());
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(sequence(cancelled)).isGreaterThan(sequence(before));
    }

    /// It stands until the person answers or the proposal lapses.
    @Test
    void saysInAPersonsCalendarThatTheVenueHasTakenTheTimeBack() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String me = citizen();
        UUID booking = booked(me, slot, UUID.randomUUID());
        String address = subscribe(me);
        VEvent before = event(read(own(address).asString()), booking.toString());

        String closure = OpenData.close(venue);

        VEvent taken = event(read(own(address).asString()), booking.toString());
        assertThat(taken.getStatus().isTentative()).isTrue();
        assertThat(sequence(taken)).isGreaterThan(sequence(before));
        OpenData.reopen(venue, closure);
        VEvent standing = event(read(own(address).asString()), booking.toString());
        assertThat(standing.getStatus().isConfirmed()).isTrue();
        assertThat(sequence(standing)).isGreaterThan(sequence(taken));
    }

    @Test
    void opensAPersonsCalendarWithTheLatestSecretAloneAndKeepsNoSecret() {
        String me = citizen();
        as(me).get("/v1/calendars/me").then().statusCode(404).body("code", equalTo("CALENDAR_NOT_SUBSCRIBED"));
        String first = subscribe(me);
        as(me).get("/v1/calendars/me").then().statusCode(200);
        own(first).then().statusCode(200).header("Cache-Control", equalTo("private, no-cache"));

        String renewed = subscribe(me);

        own(first).then().statusCode(404);
        own(renewed).then().statusCode(200);
        String secret = renewed.replaceAll(".*/me/|\\.ics$", "");
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(number("select count(*) from calendar_subscription where secret_hash = sha256('%s')"
                        .formatted(secret)))
                .isEqualTo(1);
        as(me).delete("/v1/calendars/me").then().statusCode(204);
        own(renewed).then().statusCode(404);
        as(me).delete("/v1/calendars/me").then().statusCode(204);
    }

    @Test
    void letsNobodyMakeAnAddressWithoutBeingSomebody() {
        given().put("/v1/calendars/me").then().statusCode(401);
        as(Given.ADMIN).put("/v1/calendars/me").then().statusCode(403);
    }

    private static String subscribe(String bearer) {
        String url = as(bearer)
                .put("/v1/calendars/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    private static Response own(String address) {
        return given().get(address);
    }

    private static String get(Given.Venue venue) {
        return get(venue, "fa");
    }

    private static String get(Given.Venue venue, String lang) {
        return given().get("/v1/calendars/venues/" + venue.id() + ".ics?lang=" + lang)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// What a reader that is not ours makes of it, without a word of complaint.
    private static ICalendar read(String text) {
        List<List<biweekly.io.ParseWarning>> complaints = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(complaints).all();
        assertThat(complaints.stream().flatMap(List::stream).map(Object::toString))
                .isEmpty();
        assertThat(calendars).hasSize(1);
        assertThat(calendars.getFirst().validate(ICalVersion.V2_0).isEmpty())
                .as(text)
                .isTrue();
        return calendars.getFirst();
    }

    private static VEvent event(ICalendar calendar, String id) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(id + "@hamgara"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant begin(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static int sequence(VEvent event) {
        return event.getSequence().getValue();
    }
}
