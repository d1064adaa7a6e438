package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PublishingTest {

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void refusesAFundThatTheCountyHasNot() throws SQLException {
        UUID fund = FundWorld.opened("SOFT", 0);
        UUID elsewhere = FundWorld.opened("SOFT", 0);
        Db.change(
                "update fund set county_code = (select min(code) from county where code <> '0614') where id = ?",
                elsewhere);

        UUID unknown = drafted(
                Map.of("fundShares", List.of(FundWorld.share(fund, 40), FundWorld.share(UUID.randomUUID(), 60))));
        refused(unknown, "PROGRAMME_FUND_NOT_KNOWN");
        UUID foreign = drafted(Map.of("fundShares", List.of(FundWorld.share(elsewhere, 100))));
        refused(foreign, "PROGRAMME_FUND_NOT_KNOWN");

        redraft(unknown, Map.of("fundShares", List.of(FundWorld.share(fund, 100))));
        publish(unknown).statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void refusesAVenueThatTheCountyHasNot() {
        String here = World.sportVenue();
        String elsewhere = World.venue("SPORT", "0601");
        UUID unknown = drafted(scope(here, "v-" + UUID.randomUUID()));
        refused(unknown, "PROGRAMME_VENUE_NOT_KNOWN");
        refused(drafted(scope(here, elsewhere)), "PROGRAMME_VENUE_NOT_KNOWN");

        redraft(unknown, scope(here));
        publish(unknown).statusCode(200).body("published.terms.venueScope.venues[0]", equalTo(here));
    }

    @Test
    void leavesTheVersionInForceWhenAFurtherOneIsRefused() {
        UUID id = World.published(World.programme(World.rules(), List.of(World.entitlement("SPORT", 3, "WEEK"))));
        Api.post(World.manager(), version(scope("v-" + UUID.randomUUID())), "/v1/programmes/{id}/versions", id)
                .statusCode(201);

        publish(id).statusCode(409).body("code", equalTo("PROGRAMME_VENUE_NOT_KNOWN"));
        Api.get(World.manager(), "/v1/programmes/{id}", id)
                .body("published.number", equalTo(1))
                .body("draft.number", equalTo(2));
        assertThat(Db.number("select published_version from programme where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void saysSoInThreeLanguages() {
        UUID id = drafted(scope("v-" + UUID.randomUUID()));
        Set<String> titles = new HashSet<>();
        for (String language : List.of("fa", "ar", "en")) {
            titles.add(given().header("Authorization", World.manager().bearer())
                    .header("Accept-Language", language)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .post("/v1/programmes/{id}/publish", id)
                    .then()
                    .statusCode(409)
                    .extract()
                    .path("title"));
        }
        assertThat(titles).hasSize(3);
    }

    private static void refused(UUID id, String code) {
        publish(id).statusCode(409).body("code", equalTo(code));
        Api.get(World.manager(), "/v1/programmes/{id}", id)
                .body("state", equalTo("DRAFT"))
                .body("published", nullValue());
        assertThat(Db.number("select count(*) from outbox where subject = ?", id))
                .isZero();
    }

    private static ValidatableResponse publish(UUID id) {
        return Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", id);
    }

    private static UUID drafted(Map<String, Object> terms) {
        return World.drafted(EnrolmentWorld.draft(Map.of(), terms));
    }

    private static void redraft(UUID id, Map<String, Object> terms) {
        String seen =
                Api.get(World.manager(), "/v1/programmes/{id}", id).extract().header("ETag");
        given().header("Authorization", World.manager().bearer())
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(version(terms))
                .put("/v1/programmes/{id}/draft", id)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> version(Map<String, Object> terms) {
        return new HashMap<>(Map.of(
                "rules",
                World.rules(),
                "entitlements",
                List.of(World.entitlement("SPORT", 3, "WEEK")),
                "terms",
                terms));
    }

    private static Map<String, Object> scope(String... venues) {
        return Map.of("venueScope", Map.of("venues", List.of(venues)));
    }
}
