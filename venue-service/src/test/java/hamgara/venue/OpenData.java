package hamgara.venue;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// What the tests of open data are given: places of one kind or another, and somebody who follows a feed.
public final class OpenData {

    private static final String FEEDS = "/openactive/feeds/";

    private OpenData() {}

    /// A venue where one reads, looks or listens instead of doing sport.
    public static Given.Venue culture(String category, String kind) {
        Given.Venue venue = venue("HERITAGE");
        sql("update venue set category = '%s', kind = '%s' where id = '%s'".formatted(category, kind, venue.id()));
        return venue;
    }

    /// The slots of tomorrow evening, 18:00 to 20:00, for an audience.
    public static List<String> evening(Given.Venue venue, String facility, String audience, int places) {
        String hours = once(ADMIN)
                .body("""
                        {"name": "پاییز", "fromOn": "%1$s", "toOn": "%1$s", "slotMinutes": 60, "spans": [%2$s]}""".formatted(tomorrow(), spans(audience, places)))
                .post("/v1/facilities/" + facility + "/opening-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + hours + "/slots")
                .then()
                .statusCode(201);
        return given().get("/v1/slots?limit=100&venue=" + venue.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.facilityId == '" + facility + "' }.id");
    }

    public static List<String> evening(Given.Venue venue, String audience, int places) {
        return evening(venue, facility(venue, places), audience, places);
    }

    private static String spans(String audience, int places) {
        return List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI").stream()
                .map(day ->
                        "{\"weekday\": \"%s\", \"from\": \"18:00\", \"to\": \"20:00\", \"audience\": \"%s\", \"places\": %d}"
                                .formatted(day, audience, places))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    public static String close(Given.Venue venue) {
        return once(ADMIN)
                .body("""
                        {"fromOn": "%1$s", "toOn": "%1$s", "reason": "DUST", "text": {"fa": "به سبب گردوغبار تعطیل است."}}""".formatted(tomorrow()))
                .post("/v1/venues/" + venue.id() + "/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("closure.id");
    }

    public static void reopen(Given.Venue venue, String closure) {
        String path = "/v1/venues/" + venue.id() + "/closures/" + closure;
        String seen = given().get(path).then().statusCode(200).extract().header("ETag");
        once(ADMIN).header("If-Match", seen).post(path + "/revoke").then().statusCode(200);
    }

    /// The single text that a query finds.
    public static String text(String query) {
        try (var connection = connect();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A connection of its own: the pool is for the service under test.
    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    public static ValidatableResponse page(String address) {
        return given().urlEncodingEnabled(false).get(address).then().statusCode(200);
    }

    /// Somebody who follows a feed from its beginning and keeps the latest item of each thing.
    public static final class Follower {

        private final Map<String, Map<String, Object>> items = new HashMap<>();
        private String next;

        public Follower(String feed) {
            next = FEEDS + feed;
            readOn();
        }

        /// Reads until there is nothing new; answers what was read.
        public List<Map<String, Object>> readOn() {
            List<Map<String, Object>> read = new ArrayList<>();
            while (true) {
                JsonPath page = page(next).extract().jsonPath();
                List<Map<String, Object>> items = page.getList("items");
                String last = next;
                next = page.getString("next");
                if (items.isEmpty()) {
                    if (!next.endsWith(last)) {
                        throw new AssertionError("the last page " + last + " leads to " + next);
                    }
                    next = last;
                    return read;
                }
                for (Map<String, Object> item : items) {
                    this.items.put((String) item.get("id"), item);
                }
                read.addAll(items);
            }
        }

        public @Nullable Map<String, Object> item(String id) {
            return items.get(id);
        }

        public @Nullable String state(String id) {
            Map<String, Object> item = items.get(id);
            return item == null ? null : (String) item.get("state");
        }

        /// A member of a thing as it was told last; none when it is gone or was never told.
        @SuppressWarnings("unchecked")
        public @Nullable Object told(String id, String member) {
            Map<String, Object> item = items.get(id);
            var data = item == null ? null : (Map<String, Object>) item.get("data");
            return data == null ? null : data.get(member);
        }
    }
}
