package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProgrammeTest {

    private static final List<Map<String, Object>> THREE_A_WEEK = List.of(World.entitlement("SPORT", 3, "WEEK"));

    @Test
    void showsADraftToManagersOnly() {
        UUID id = World.drafted(World.programme(World.rules(), THREE_A_WEEK));

        Api.get(World.manager(), "/v1/programmes/{id}", id)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("draft.number", equalTo(1));
        Api.getOpenly("/v1/programmes/{id}", id)
                .statusCode(200)
                .body("draft", nullValue())
                .body("published", nullValue());
    }

    @Test
    void keepsAPublishedVersionAsItIs() {
        UUID id = World.published(World.programme(World.rules(), THREE_A_WEEK));
        Map<String, Object> wider = Map.of(
                "rules", Map.of("ageMin", 10, "ageMax", 40, "areas", List.of("0614")),
                "entitlements", List.of(World.entitlement("SPORT", 5, "WEEK")));

        Api.post(World.manager(), wider, "/v1/programmes/{id}/versions", id)
                .statusCode(201)
                .body("published.number", equalTo(1))
                .body("published.entitlements[0].entries", equalTo(3))
                .body("draft.number", equalTo(2));
        Api.post(World.manager(), wider, "/v1/programmes/{id}/versions", id)
                .statusCode(409)
                .body("code", equalTo("DRAFT_EXISTS"));
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", id)
                .statusCode(200)
                .body("published.number", equalTo(2))
                .body("published.entitlements[0].entries", equalTo(5));
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", id)
                .statusCode(409)
                .body("code", equalTo("NO_DRAFT"));

        assertThatThrownBy(() -> Db.change("update programme_version set age_max = 99 where programme_id = ?", id))
                .hasMessageContaining("published");
        assertThatThrownBy(() -> Db.change("update entitlement set entries = 9 where programme_id = ?", id))
                .hasMessageContaining("published");
        assertThatThrownBy(() -> Db.change("delete from entitlement where programme_id = ?", id))
                .hasMessageContaining("published");
    }

    @Test
    void asksForAGuardiansConsentWhereMinorsMayTakePart() {
        UUID minors = World.drafted(
                World.programme(Map.of("ageMin", 17, "ageMax", 30, "areas", List.of("0614")), THREE_A_WEEK));
        UUID adults = World.drafted(
                World.programme(Map.of("ageMin", 18, "ageMax", 30, "areas", List.of("0614")), THREE_A_WEEK));

        Api.get(World.manager(), "/v1/programmes/{id}", minors).body("draft.rules.guardianConsentUnder", equalTo(18));
        Api.get(World.manager(), "/v1/programmes/{id}", adults).body("draft.rules.guardianConsentUnder", nullValue());
        refuse(
                Map.of("ageMin", 15, "ageMax", 30, "areas", List.of("0614"), "guardianConsentUnder", 16),
                THREE_A_WEEK,
                "MINORS_WITHOUT_CONSENT");
    }

    @Test
    void leavesAPublishedVersionWithTheConsentItSaid() throws SQLException {
        UUID id = World.drafted(
                World.programme(Map.of("ageMin", 15, "ageMax", 30, "areas", List.of("0614")), THREE_A_WEEK));
        Db.change(
                "update programme_version set guardian_consent_under = null, state = 'PUBLISHED', published_at = now()"
                        + " where programme_id = ?",
                id);
        Db.change("update programme set state = 'PUBLISHED', published_version = 1 where id = ?", id);

        Api.getOpenly("/v1/programmes/{id}", id)
                .statusCode(200)
                .body("published.rules.guardianConsentUnder", nullValue());
    }

    @Test
    void letsACaseKeepTheVersionItBeganWith() {
        UUID id = World.programmeWith(1);
        World.Holder early = World.holder(id, 20, "FEMALE");
        Map<String, Object> richer =
                Map.of("rules", World.rules(), "entitlements", List.of(World.entitlement("SPORT", 9, "WEEK")));
        Api.post(World.manager(), richer, "/v1/programmes/{id}/versions", id).statusCode(201);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", id).statusCode(200);
        World.Holder late = World.holder(id, 20, "FEMALE");

        Api.get(early.account(), "/v1/cards/{id}/balances", early.card())
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].remaining", equalTo(1));
        Api.get(late.account(), "/v1/cards/{id}/balances", late.card())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].remaining", equalTo(9));
    }

    @Test
    void refusesRulesThatCannotHold() {
        refuse(Map.of("ageMin", 30, "ageMax", 15, "areas", List.of("0614")), THREE_A_WEEK, "AGES_REVERSED");
        refuse(Map.of("ageMin", 15, "ageMax", 30, "areas", List.of("0601")), THREE_A_WEEK, "AREA_OUTSIDE_COUNTY");
        refuse(Map.of("ageMin", 15, "ageMax", 30, "areas", List.of("061401")), THREE_A_WEEK, "AREA_OUTSIDE_COUNTY");
        refuse(
                World.rules(),
                List.of(World.entitlement("SPORT", 3, "WEEK"), World.entitlement("SPORT", 1, "MONTH")),
                "CATEGORY_TWICE");
        refuse(World.rules(), List.of(World.entitlement("SPORT", 0, "WEEK")), "INVALID_FIELDS");
    }

    @Test
    void refusesACodeThatIsTaken() {
        Map<String, Object> programme = World.programme(World.rules(), THREE_A_WEEK);
        World.drafted(programme);

        Api.post(World.manager(), programme, "/v1/programmes")
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_CODE_TAKEN"));
    }

    @Test
    void isWrittenByManagersOfTheCountyOnly() {
        Map<String, Object> programme = World.programme(World.rules(), THREE_A_WEEK);

        Api.post(World.desk(), programme, "/v1/programmes").statusCode(403);
        Api.post(Tokens.of("programme-manager").county("0601"), programme, "/v1/programmes")
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
    }

    @Test
    void listsTheProgrammesOfACounty() {
        UUID id = World.published(World.programme(World.rules(), THREE_A_WEEK));

        var ids = new ArrayList<String>();
        String path = "/v1/programmes?county=0614&limit=100";
        for (String next = ""; next != null; ) {
            JsonPath page = JsonPath.from(
                    Api.getOpenly(path + next).statusCode(200).extract().asString());
            ids.addAll(page.getList("items.id"));
            next = page.get("next") == null ? null : "&cursor=" + page.getString("next");
        }
        Api.getOpenly("/v1/programmes?county=0619").statusCode(409).body("code", equalTo("COUNTY_NOT_ENABLED"));

        assertThat(ids).contains(id.toString());
    }

    private static void refuse(Map<String, Object> rules, List<Map<String, Object>> entitlements, String code) {
        Api.post(World.manager(), new HashMap<>(World.programme(rules, entitlements)), "/v1/programmes")
                .statusCode(422)
                .body("code", equalTo(code));
    }
}
