package hamgara.forum.resolution;

import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class VerifierScopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"agency-officer", "agency-head"})
    void doesNotTakeStaffWithoutAnAgencyForOutsiders(String role) {
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of()).claimed();
        String ofNoAgency = Tokens.of(role).county(of.forum.county).bearer();
        String secretaryToo =
                Tokens.of("hall-secretary", role).county(of.forum.county).bearer();

        for (String person : new String[] {ofNoAgency, secretaryToo}) {
            refused("VERIFIER_FROM_OWNER", of.move(person, "verify", Map.of()));
            refused("VERIFIER_FROM_OWNER", of.move(person, "send-back", Map.of("reason", "نه")));
        }
    }

    /// Whose office the governor's is nobody has to say in the token.
    @ParameterizedTest
    @ValueSource(strings = {"GOVERNOR", "GOVERNOR_WOMEN"})
    void doesNotTakeTheGovernorForAnOutsiderOfTheGovernorsOffice(String owner) {
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of("ownerAgency", owner));
        of.claimed(of.forum.officer(owner));

        refused("VERIFIER_FROM_OWNER", of.move(of.forum.governor(), "verify", Map.of()));
        of.move(of.forum.secretary(), "verify", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("MEETING_NEEDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hall-secretary", "governor", "agency-officer"})
    void reachesNoCountyWithoutOne(String role) {
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of()).claimed();
        var token = Tokens.of(role);
        String ofNoCounty =
                role.equals("agency-officer") ? token.agency("SPORT_YOUTH").bearer() : token.bearer();

        refused("OUTSIDE_SCOPE", of.move(ofNoCounty, "verify", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "agency-head"})
    void reachesEveryCountyForThoseOfTheProvince(String role) {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of()).claimed();
        String session = Resolved.met(clock, of.forum, "2026-12-20");
        var token = Tokens.of(role);
        String ofTheProvince =
                role.equals("agency-head") ? token.agency("SPORT_YOUTH").bearer() : token.bearer();

        of.move(ofTheProvince, "verify", Map.of("sessionId", session)).then().statusCode(200);
    }

    @Test
    void isNoOfficerOfAnOwnerWithoutACounty() {
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of());

        refused(
                "NOT_YOUR_AGENCY",
                of.move(Tokens.of("agency-officer").agency("EDUCATION").bearer(), "start", Map.of()));
        of.move(Tokens.of("agency-head").agency("EDUCATION").bearer(), "start", Map.of())
                .then()
                .statusCode(200);
    }

    private static void refused(String code, Response answer) {
        answer.then().statusCode(403).body("code", equalTo(code));
    }
}
