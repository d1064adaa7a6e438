package hamgara.card;

import static hamgara.card.EnrolmentWorld.apply;
import static hamgara.card.EnrolmentWorld.programme;
import static hamgara.card.EnrolmentWorld.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EnrolmentDeskTest {

    private static final Map<String, Object> STUDENTS = Map.of("claimsAny", List.of("STUDENT", "TEACHER"));

    @Test
    void goesToTheDeskWhenAStatementDoesNotSuffice() {
        UUID programme = programme(STUDENTS, Map.of());
        Tokens account = Tokens.of("citizen");
        UUID person = EnrolmentWorld.person(account);
        EnrolmentWorld.state(account, person, "TEACHER");
        String id = apply(account, person, programme)
                .statusCode(201)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons", contains("CLAIM_UNVERIFIED"))
                .extract()
                .path("id");
        apply(account, person, programme).statusCode(409).body("code", equalTo("ALREADY_TAKES_PART"));

        Api.get(World.desk(), "/v1/enrolments?state=UNDER_REVIEW&programme=" + programme)
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.state", everyItem(equalTo("UNDER_REVIEW")));
        Api.get(Tokens.of("desk-officer").county("0601"), "/v1/enrolments?programme=" + programme)
                .body("items", empty());
        Api.get(account, "/v1/enrolments?programme=" + programme).statusCode(403);
        String seen = EnrolmentWorld.etag(World.desk(), id);
        step(account, seen, id, "approve", "EVIDENCE_SEEN").statusCode(403);
        step(World.desk(), seen, id, "approve", "MISUSE_SUSPECTED")
                .statusCode(422)
                .body("code", equalTo("REASON_NOT_FITTING"))
                .body("errors[0].pointer", equalTo("/reason"));
        step(World.desk(), seen, id, "resume", "CLARIFIED").statusCode(409).body("code", equalTo("STEP_NOT_POSSIBLE"));
        step(World.desk(), seen, id, "ask-evidence", "CLAIM_TO_SHOW").body("state", equalTo("NEEDS_EVIDENCE"));
        step(World.desk(), seen, id, "approve", "EVIDENCE_SEEN").statusCode(412);
        step(World.desk(), id, "approve", "EVIDENCE_SEEN")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("reasons", empty())
                .body("beginsOn", notNullValue());
        step(World.desk(), id, "reject", "NOT_ENTITLED").statusCode(409);
        assertThat(Db.text("select string_agg(type, ' ' order by version) from outbox where subject = ?::uuid", id))
                .isEqualTo("hamgara.card.enrolment-decided.v1 hamgara.card.enrolment-evidence-asked.v1 "
                        + "hamgara.card.enrolment-approved.v1");
    }

    @Test
    void isNotDecidedByThePersonItIsOf() {
        UUID programme = programme(STUDENTS, Map.of());
        String subject = UUID.randomUUID().toString();
        Tokens holder = Tokens.of("citizen").subject(subject);
        UUID person = EnrolmentWorld.person(holder);
        EnrolmentWorld.state(holder, person, "TEACHER");
        String id = apply(holder, person, programme).extract().path("id");

        step(Tokens.of("desk-officer").county(World.SHUSH).subject(subject), id, "approve", "EVIDENCE_SEEN")
                .statusCode(403)
                .body("code", equalTo("OWN_ENROLMENT"));
    }

    @Test
    void stopsAndGoesOnAndEndsByTheDesk() {
        World.Holder holder = World.holder(3);
        String id = holder.enrolment().toString();
        String venue = World.sportVenue();

        step(World.desk(), id, "suspend", "MISUSE_SUSPECTED").body("state", equalTo("SUSPENDED"));
        use(holder, venue, "ENROLMENT_SUSPENDED");
        step(World.desk(), id, "resume", "CLARIFIED").body("state", equalTo("ACTIVE"));
        use(holder, venue, null);
        step(holder.account(), id, "withdraw", "HOLDER_ASKED").body("state", equalTo("WITHDRAWN"));
        use(holder, venue, "ENROLMENT_NOT_ACTIVE");
        step(holder.account(), id, "withdraw", "HOLDER_ASKED").statusCode(409);
        apply(holder.account(), holder.person(), holder.programme()).body("state", equalTo("ACTIVE"));
    }

    @Test
    void givesNoMoreTimeToWhoAppliesOnHonourAgain() {
        UUID programme = programme(Map.of("claimsAny", List.of("STUDENT"), "honourDays", 30), Map.of());
        Tokens account = Tokens.of("citizen");
        UUID person = EnrolmentWorld.person(account);
        EnrolmentWorld.state(account, person, "STUDENT");
        String first = apply(account, person, programme).extract().path("id");
        String verifyBy = EnrolmentWorld.today().plusDays(30).toString();

        TestClock.at(EnrolmentWorld.noon(EnrolmentWorld.today().plusDays(20)), () -> {
            step(account, first, "withdraw", "HOLDER_ASKED").body("state", equalTo("WITHDRAWN"));
            apply(account, person, programme).body("state", equalTo("ACTIVE")).body("verifyBy", equalTo(verifyBy));
        });
    }

    private static void use(World.Holder holder, String venue, String reason) {
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("reason", equalTo(reason));
    }
}
