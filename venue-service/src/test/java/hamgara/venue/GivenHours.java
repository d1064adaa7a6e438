package hamgara.venue;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.tomorrow;
import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Opening hours as a test needs them, each span kept for an audience.
public final class GivenHours {

    private static final List<String> WEEK = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI");

    private GivenHours() {}

    /// Hours of one day of the week; `more` are further members, each after a comma.
    public static String span(String weekday, String from, String to, String audience, String more) {
        return """
                {"weekday": "%s", "from": "%s", "to": "%s", "audience": "%s", "places": 5%s}""".formatted(weekday, from, to, audience, more);
    }

    public static String daily(String from, String to, String audience, String more) {
        return WEEK.stream().map(day -> span(day, from, to, audience, more)).collect(Collectors.joining(", "));
    }

    public static String daily(String from, String to, String audience) {
        return daily(from, to, audience, "");
    }

    public static String body(String season, LocalDate from, LocalDate to, String... spans) {
        return """
                {"name": "ساعت‌ها", "season": "%s", "fromOn": "%s", "toOn": "%s", "slotMinutes": 60, "spans": [%s]}""".formatted(season, from, to, String.join(", ", spans));
    }

    public static ValidatableResponse open(String facility, String body) {
        return once(ADMIN)
                .body(body)
                .post("/v1/facilities/" + facility + "/opening-sets")
                .then();
    }

    /// Hours of the coming month.
    public static String opened(String facility, String... spans) {
        return open(facility, body("NORMAL", tomorrow(), tomorrow().plusDays(30), spans))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse make(String set, LocalDate from, LocalDate to) {
        return once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}".formatted(from, to))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
    }

    /// The slots of a facility from a day on, earliest first.
    public static List<String> slots(Given.Venue venue, String facility, LocalDate day) {
        return given().get("/v1/slots?limit=100&venue=%s&from=%s&to=%s".formatted(venue.code(), day, day))
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.facilityId == '" + facility + "' && it.status == 'OPEN' }.id");
    }

    /// The slots of tomorrow of a new facility with these hours.
    public static List<String> tomorrows(Given.Venue venue, String... spans) {
        String facility = Given.facility(venue, 20);
        make(opened(facility, spans), tomorrow(), tomorrow());
        return slots(venue, facility, tomorrow());
    }
}
