package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import hamgara.launcher.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// What judges from outside say of the open data. They come with `./hamgara test -Pjudges` only, as they need node and,
/// the
/// first time, a network.
@ExtendWith(RunningStack.class)
@EnabledIfSystemProperty(named = "hamgara.judges", matches = "true")
class JudgesTest {

    @BeforeAll
    static void summon() {
        Judge.summon();
    }

    @Test
    void findNoFailureInTheFeedsOfARunningPlatform() {
        World.Venue hall = World.venue();
        hours(hall, "SPORT_HALL", "MIXED", Map.of());
        hours(hall, "POOL", "WOMEN", Map.of());
        hours(hall, "POOL", "FAMILY", Map.of());
        hours(hall, "PITCH", "BOYS", Map.of("ageMin", 15, "ageMax", 18));
        hours(hall, "GYM", "MIXED", Map.of("ageMin", 15));
        World.Venue known = World.venue();
        change(
                "update venue set locality = 'شوش', latitude = 32.19056, longitude = 48.25778 where code = ?",
                known.code());
        hours(known, "OPEN_SPACE", "GIRLS", Map.of("ageMax", 17));
        hours(known, "PITCH", "MIXED", Map.of());
        World.Venue library = World.venue();
        change("update venue set category = 'LIBRARY', kind = 'LIBRARY' where code = ?", library.code());
        hours(library, "READING_ROOM", "WOMEN", Map.of());
        World.Venue gone = World.venue();
        hours(gone, "SPORT_HALL", "MIXED", Map.of());
        hours(gone, "SPORT_HALL", "WOMEN", Map.of());
        change("update venue set state = 'CLOSED' where code = ?", gone.code());
        String day = World.today().plusDays(2).toString();
        Call.post("/v1/venues/" + known.id() + "/closures")
                .as(World.admin())
                .json(Map.of("fromOn", day, "toOn", day, "reason", "DUST", "text", Map.of("fa", "گردوغبار")))
                .expect(201);
        World.Holder holder = World.holder(3);
        String slot = Call.get("/v1/slots?limit=1&audience=MIXED&venue=" + hall.code())
                .expect(200)
                .text("/items/0/id");
        World.hold(UUID.randomUUID().toString(), holder.bearer(), slot, holder.card())
                .expect(201);
        await().atMost(Duration.ofSeconds(60)).until(() -> told(slot));

        Judge.Verdict verdict = Judge.on(RunningStack.stack().url(Part.GATEWAY));

        System.out.println(verdict.words());
        assertThat(verdict.status()).as(verdict.words()).isZero();
        assertThat(verdict.words())
                .contains("facility-uses: ", "scheduled-sessions: ", "culture-events: ", "0 failures");
    }

    @Test
    void findTheFailuresOfAFeedThatIsWrong() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String site = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(server, "/openactive", "text/html", """
                <script type="application/ld+json">{"@context": ["https://schema.org/", "https://openactive.io/"],
                "@type": "Dataset", "@id": "%1$s/openactive", "distribution": [{"@type": "DataDownload", "name": "Slot",
                "additionalType": "https://openactive.io/Slot", "contentUrl": "%1$s/feed"}]}</script>""".formatted(site));
        answer(server, "/feed", "text/plain", """
                {"license": "https://creativecommons.org/licenses/by/4.0/",
                 "next": "%1$s/feed?afterTimestamp=2&afterId=b", "items": [
                {"state": "deleted", "kind": "Slot", "id": "a", "modified": 1, "data": {}},
                {"state": "updated", "kind": "Slot", "id": "b", "modified": 2, "data": {"@context": "https://openactive.io/",
                 "@type": "Slot", "@id": "%1$s/b", "facilityUse": "%1$s/f", "startDate": "1405-09-02", "duration": "30min",
                 "remainingUses": -1, "genderRestriction": "WomenOnly",
                 "offers": [{"@type": "Offer", "@id": "%1$s/o", "price": 1, "priceCurrency": "TOMAN"}]}}]}""".formatted(site));
        server.start();
        try {
            Judge.Verdict verdict = Judge.on(site);

            System.out.println(verdict.words());
            assertThat(verdict.status()).as(verdict.words()).isOne();
            assertThat(verdict.words())
                    .contains("unnecessary_data_in_deleted_item", "invalid_content_type", "missing_required_field")
                    .contains("$.duration", "$.remainingUses", "$.genderRestriction");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpServer server, String path, String type, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    /// A facility with slots of an hour on three days from tomorrow on.
    private static void hours(World.Venue venue, String kind, String audience, Map<String, Object> ages) {
        String facility = Call.post("/v1/venues/" + venue.id() + "/facilities")
                .as(World.admin())
                .json(Map.of("kind", kind, "names", Map.of("fa", "بخش " + kind), "places", 20))
                .expect(201)
                .id();
        List<Map<String, Object>> spans = new ArrayList<>();
        for (String day : World.WEEK) {
            Map<String, Object> span = new HashMap<>(ages);
            span.putAll(Map.of("weekday", day, "from", "08:00", "to", "20:00", "audience", audience, "places", 20));
            spans.add(span);
        }
        String set = Call.post("/v1/facilities/" + facility + "/opening-sets")
                .as(World.admin())
                .json(Map.of(
                        "name",
                        "پاییز",
                        "fromOn",
                        World.today().plusDays(1).toString(),
                        "toOn",
                        World.today().plusDays(30).toString(),
                        "slotMinutes",
                        60,
                        "spans",
                        spans))
                .expect(201)
                .id();
        for (int day = 1; day <= 3; day++) {
            World.slotsOf(set, day).expect(201);
        }
    }

    /// Whether a reader of the feed is told of the hold.
    private static boolean told(String slot) {
        String path = "/openactive/feeds/facility-use-slots";
        while (true) {
            Answer page = Call.get(path).expect(200);
            for (var item : page.json("/items")) {
                if (item.at("/id").asText().equals(slot)
                        && item.at("/data/remainingUses").asInt() == 19) {
                    return true;
                }
            }
            if (page.json("/items").isEmpty()) {
                return false;
            }
            path = page.text("/next").replaceFirst("^https?://[^/]+", "");
        }
    }

    /// A statement about the venue with this code.
    static void change(String statement, String code) {
        try (Connection connection = RunningStack.stack().connect(Part.VENUE);
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, code);
            assertThat(update.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
