package hamgara.venue;

import static io.restassured.RestAssured.given;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the tests are given: a county that takes part, a venue with slots, people, and a card that behaves so
/// or so.
public final class Given {

    public static final String ADMIN = Tokens.of("admin").bearer();
    public static final String COUNTY = "0614";

    private Given() {}

    /// A minute, as what happens aside may take its time on a busy machine.
    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    public static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification once(String bearer) {
        return as(bearer).header("Idempotency-Key", UUID.randomUUID());
    }

    public static String citizen() {
        return Tokens.of("citizen").bearer();
    }

    public static String staffOf(String venueCode) {
        return Tokens.of("venue-operator").venue(venueCode).bearer();
    }

    public static String owner(String agency) {
        return Tokens.of("capacity-owner").agency(agency).bearer();
    }

    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /// Switches Shush on, as card-service would tell it.
    public static void countyOn() {
        if (number("select count(*) from county where code = '" + COUNTY + "'") == 0) {
            PublishedEvents.publish(
                    "hamgara.card",
                    "hamgara.card.county-switched-on.v1",
                    UUID.randomUUID(),
                    "{\"county\": \"0614\", \"names\": {\"fa\": \"شوش\"}, \"version\": 1}");
            await().until(() -> number("select count(*) from county where code = '" + COUNTY + "'") == 1);
        }
    }

    public static String operator(String agency) {
        return once(ADMIN)
                .body("{\"code\": \"%s\", \"agency\": \"%s\", \"names\": {\"fa\": \"گرداننده\"}}"
                        .formatted(fresh("op"), agency))
                .post("/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// A venue of the catalogue.
    public record Venue(String id, String code) {}

    public static Venue venue(String agency) {
        countyOn();
        String code = fresh("venue");
        String id = once(ADMIN)
                .body("""
                        {"code": "%s", "operatorId": "%s", "category": "SPORT", "kind": "SPORT_HALL", "county": "0614",
                         "names": {"fa": "سالن آزمون"}}""".formatted(code, operator(agency)))
                .post("/v1/venues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Venue(id, code);
    }

    public static String facility(Venue venue, int places) {
        return once(ADMIN)
                .body("{\"kind\": \"SPORT_HALL\", \"names\": {\"fa\": \"سالن\"}, \"places\": %d}".formatted(places))
                .post("/v1/venues/" + venue.id() + "/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Opening hours of every day from tomorrow on, 08:00 to 20:00, in slots of an hour.
    public static String openingSet(String facility, int places, int priority) {
        String spans = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI").stream()
                .map(day ->
                        "{\"weekday\": \"%s\", \"from\": \"08:00\", \"to\": \"20:00\", \"audience\": \"MIXED\", \"places\": %d}"
                                .formatted(day, places))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return once(ADMIN)
                .body("""
                        {"name": "پاییز", "fromOn": "%s", "toOn": "%s", "priority": %d, "slotMinutes": 60, "spans": [%s]}""".formatted(tomorrow(), tomorrow().plusDays(30), priority, spans))
                .post("/v1/facilities/" + facility + "/opening-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The twelve slots of tomorrow of a new venue.
    public static List<String> slots(Venue venue, int places) {
        String set = openingSet(facility(venue, places), places, 0);
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
        return given().get("/v1/slots?limit=100&venue=" + venue.code())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    public static String slot(int places) {
        return slots(venue("SPORT_YOUTH"), places).getFirst();
    }

    public static LocalDate tomorrow() {
        return LocalDate.now(hamgara.kit.time.Tehran.ZONE).plusDays(1);
    }

    public static ValidatableResponse hold(String bearer, UUID id, String slot, UUID card, int party) {
        return as(bearer)
                .body("{\"slotId\": \"%s\", \"cardId\": \"%s\", \"party\": %d}".formatted(slot, card, party))
                .put("/v1/holds/" + id)
                .then();
    }

    public static UUID held(String bearer, String slot, UUID card) {
        UUID id = UUID.randomUUID();
        hold(bearer, id, slot, card, 1).statusCode(201);
        return id;
    }

    public static ValidatableResponse book(String bearer, UUID id, UUID hold) {
        return as(bearer)
                .body("{\"holdId\": \"%s\"}".formatted(hold))
                .put("/v1/bookings/" + id)
                .then();
    }

    public static UUID booked(String bearer, String slot, UUID card) {
        UUID id = UUID.randomUUID();
        book(bearer, id, held(bearer, slot, card)).statusCode(201);
        return id;
    }

    public static int free(String slot) {
        return given().get("/v1/slots/" + slot).then().statusCode(200).extract().path("free");
    }

    /// Moves a slot in time, which nothing but the passing of it does otherwise.
    public static void slotStartsIn(String slot, int minutes) {
        sql(
                "update slot set starts_at = clock_timestamp() + %1$d * interval '1 minute', ends_at = clock_timestamp() + (%1$d + 60) * interval '1 minute' where id = '%2$s'"
                        .formatted(minutes, slot));
    }

    public static void holdIsOver(UUID hold) {
        sql("update hold set expires_at = clock_timestamp() - interval '1 second' where id = '" + hold + "'");
    }

    /// `fine`, `away`, `unknown`, `lose-answer`, `wait` for another behaviour, `one-entry` for the first place
    /// alone, `one-share` of a programme for the first place alone, `no:REASON`, or `only:AUDIENCE …` for those
    /// it is admitted to.
    public static void card(UUID card, String behaviour) {
        stub(HttpRequest.newBuilder(stubOf(card))
                .PUT(BodyPublishers.ofString(behaviour))
                .build());
    }

    /// What card-service was asked about a card.
    public static JsonPath askedAbout(UUID card) {
        return JsonPath.from(stub(HttpRequest.newBuilder(stubOf(card)).build()));
    }

    private static URI stubOf(UUID card) {
        String url = ConfigProvider.getConfig().getValue("hamgara.card.url", String.class);
        return URI.create(url + "/stub/" + card);
    }

    private static String stub(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void sql(String statement) {
        try (var connection = database().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(String query) {
        try (var connection = database().getConnection();
                var prepared = connection.prepareStatement(query);
                var rows = prepared.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AgroalDataSource database() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }
}
