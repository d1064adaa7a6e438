package hamgara.venue;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.operator;
import static hamgara.venue.Given.sql;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/// What the tests of the catalogue are given: venues of all kinds, moderators, areas, lonely spots on the
/// map.
public final class Catalogue {

    private static final List<String> AREAS = List.of(
            "06,PROVINCE,,,,",
            "0614,COUNTY,06,1989-03-21,,",
            "0628,COUNTY,06,2019-01-01,,",
            "061401,DISTRICT,0614,,2019-01-01,0628",
            "0614012037,CITY,061401,,2019-01-01,0628",
            "0614012314,CITY,061401,,2019-01-01,0628",
            "061402,DISTRICT,0614,,,",
            "0614021281,CITY,061402,,,");

    private Catalogue() {}

    public static String moderator() {
        return Tokens.of("moderator").county(Given.COUNTY).bearer();
    }

    /// Registers a sports hall of an operator of SPORT_YOUTH in Shush; `extra` adds fields, such as `,
    /// "draft": true`.
    public static ValidatableResponse register(String bearer, String code, String extra) {
        countyOn();
        return once(bearer)
                .body("{\"code\": \"%s\", \"operatorId\": \"%s\", \"county\": \"0614\"%s}"
                        .formatted(code, operator("SPORT_YOUTH"), withUsual(extra)))
                .post("/v1/venues")
                .then();
    }

    private static String withUsual(String extra) {
        String usual = "";
        if (!extra.contains("\"names\"")) {
            usual += ", \"names\": {\"fa\": \"مکان آزمون\"}";
        }
        if (!extra.contains("\"kind\"")) {
            usual += ", \"category\": \"SPORT\", \"kind\": \"SPORT_HALL\"";
        }
        return usual + extra;
    }

    public static Given.Venue registered(String extra) {
        String code = fresh("venue");
        String id = register(ADMIN, code, extra).statusCode(201).extract().path("id");
        return new Given.Venue(id, code);
    }

    /// The ETag of a venue as an administrator sees it.
    public static String etag(String venue) {
        return as(ADMIN)
                .get("/v1/venues/" + venue)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /// Asks for a step of a venue as it is now.
    public static ValidatableResponse step(String bearer, String venue, String step, String body) {
        var request = once(bearer).header("If-Match", etag(venue));
        return (body.isEmpty() ? request : request.body(body))
                .post("/v1/venues/" + venue + "/" + step)
                .then();
    }

    public static final String WHY = "{\"reason\": \"INCOMPLETE\", \"text\": {\"fa\": \"نشانی کم است\"}}";

    /// Where no other test puts anything: degrees north and east with two decimals.
    public record Spot(int north, int east) {

        public static Spot lonely() {
            var random = ThreadLocalRandom.current();
            return new Spot(random.nextInt(-5000, 1500), random.nextInt(-17000, 17000));
        }

        /// So many hundredths of a degree further north.
        public Spot north(int hundredths) {
            return new Spot(north + hundredths, east);
        }

        public String latitude() {
            return java.math.BigDecimal.valueOf(north, 2).toPlainString();
        }

        public String longitude() {
            return java.math.BigDecimal.valueOf(east, 2).toPlainString();
        }

        public String json() {
            return "{\"latitude\": %s, \"longitude\": %s}".formatted(latitude(), longitude());
        }

        public String asLocation() {
            return ", \"location\": " + json();
        }

        public String near() {
            return latitude() + "," + longitude();
        }
    }

    /// Tells of Shush and of what left it in 2019, as card-service does.
    public static void areas() {
        if (drawn() < AREAS.size()) {
            AREAS.forEach(line -> {
                String[] cells = line.split(",", -1);
                PublishedEvents.publish(
                        "hamgara.card",
                        "hamgara.card.area-drawn.v1",
                        UUID.nameUUIDFromBytes(cells[0].getBytes(StandardCharsets.UTF_8)),
                        """
                        {"id": "%s", "code": "%s", "level": "%s", "names": {"fa": "پهنه %s"}, "datePrecision": "YEAR",
                         "parent": %s, "validFrom": %s, "validTo": %s, "successor": %s, "version": 1}""".formatted(
                                        UUID.randomUUID(),
                                        cells[0],
                                        cells[1],
                                        cells[0],
                                        text(cells[2]),
                                        text(cells[3]),
                                        text(cells[4]),
                                        text(cells[5])));
            });
            await().until(() -> drawn() == AREAS.size());
        }
    }

    private static long drawn() {
        String codes =
                AREAS.stream().map(line -> "'" + line.split(",", -1)[0] + "'").collect(Collectors.joining(", "));
        return number("select count(*) from area where code in (" + codes + ")");
    }

    /// The code of a new rural district of Shush.
    public static String area() {
        areas();
        String code = "0614" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
        sql(
                "insert into area (code, level, parent_code, name_fa) values ('%s', 'RURAL_DISTRICT', '0614', 'دهستان آزمون')"
                        .formatted(code));
        return code;
    }

    private static String text(String cell) {
        return cell.isEmpty() ? "null" : "\"" + cell + "\"";
    }
}
