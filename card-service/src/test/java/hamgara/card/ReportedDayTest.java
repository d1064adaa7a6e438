package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A day at a venue that somebody reported.
@QuarkusTest
@WithTestResource(TestStack.class)
class ReportedDayTest {

    private final Tokens manager = World.manager();
    private final Tokens second = World.manager();

    @Test
    void isDecidedNeitherByWhoProposedNorByWhoReported() {
        String found = "/v1/risk-cases/" + RiskTest.reported(manager);
        RiskTest.change(second, found, "assign", Map.of()).statusCode(200);
        RiskTest.change(second, found, "propose", RiskTest.proposal("CLEARED")).statusCode(200);

        for (Tokens one : List.of(second, manager)) {
            RiskTest.change(one, found, "decide", Map.of("accept", true))
                    .statusCode(403)
                    .body("code", equalTo("RISK_CASE_OWN_PROPOSAL"));
        }
        RiskTest.change(World.manager(), found, "decide", Map.of("accept", true))
                .statusCode(200)
                .body("state", equalTo("CLEARED"));
    }

    @Test
    void holdsWhatComesAfterTheReportToo() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(9, Map.of()));
        DeskWorld.pocket(holder, 900_000, 10);
        OfflineWorld.load(holder, 500_000, null).statusCode(201);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal.Use rials = OfflineTerminal.Use.of(holder).rials(100_000);
        LocalDate day = hamgara.kit.time.Tehran.dayOf(rials.at());
        String found = Api.post(manager, Map.of("venue", terminal.venue, "day", day.toString()), "/v1/risk-cases")
                .statusCode(201)
                .body("usesHeld", equalTo(0))
                .extract()
                .path("id");

        Map<String, Object> online = World.redemption(holder.credential(), terminal.venue);
        online.put("occurredAt", rials.at().toString());
        Api.post(World.terminal(terminal.venue), online, "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"));
        RiskTest.awaitHeld(found, 1);
        TestClock.ahead(
                Duration.ofHours(50), () -> assertThat(terminal.handed(rials)).isEqualTo("ACCEPTED PROGRAMME"));
        RiskTest.awaitHeld(found, 2);

        RiskTest.change(manager, "/v1/risk-cases/" + found, "assign", Map.of()).statusCode(200);
        RiskTest.change(manager, "/v1/risk-cases/" + found, "propose", RiskTest.proposal("CLEARED"))
                .statusCode(200);
        RiskTest.change(second, "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                .statusCode(200);
        assertThat(RiskTest.held(found)).isZero();
    }

    @Test
    void isNotDecidedOnFewerUsesThanItHolds() {
        String found = RiskTest.reported(manager);
        String path = "/v1/risk-cases/" + found;
        RiskTest.change(manager, path, "assign", Map.of()).statusCode(200);
        String proposed = RiskTest.change(manager, path, "propose", RiskTest.proposal("CONFIRMED"))
                .statusCode(200)
                .extract()
                .header("ETag");
        String venue = Api.get(manager, "/v1/risk-cases/{id}", found).extract().path("venue");
        RiskTest.use(World.holder(World.programmeWith(3), 20, "FEMALE"), venue);
        RiskTest.awaitHeld(found, 2);

        given().header("Authorization", second.bearer())
                .header("Accept-Language", "en")
                .header("If-Match", proposed)
                .contentType(ContentType.JSON)
                .body(Map.of("accept", true))
                .post(path + "/decide")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        RiskTest.change(second, path, "decide", Map.of("accept", true))
                .statusCode(200)
                .body("usesHeld", equalTo(2));
    }

    @Test
    void isACaseOfItsOwnWhatComesAfterTheDecision() {
        String found = RiskTest.reported(manager);
        String venue = Api.get(manager, "/v1/risk-cases/{id}", found).extract().path("venue");
        StruckWorld.decided(found, "CONFIRMED", "NO_SERVICE_GIVEN");
        RiskTest.use(World.holder(World.programmeWith(3), 20, "FEMALE"), venue);

        await().atMost(Duration.ofSeconds(60)).until(() -> casesAt(venue).size() == 2);
        String more = casesAt(venue).getFirst();
        RiskTest.awaitHeld(more, 1);
        assertThat(RiskTest.held(found)).isEqualTo(1);
        Api.get(manager, "/v1/risk-cases/{id}", more)
                .body("kind", equalTo("REPORTED"))
                .body("state", equalTo("OPEN"));
        StruckWorld.decided(more, "CLEARED", "EVENT_AT_VENUE");
        assertThat(casesAt(venue)).hasSize(2);
    }

    private static List<String> casesAt(String venue) {
        String found =
                Db.text("select string_agg(id::text, ' ' order by id desc) from risk_case where venue_code = ?", venue);
        return List.of(found.split(" "));
    }
}
