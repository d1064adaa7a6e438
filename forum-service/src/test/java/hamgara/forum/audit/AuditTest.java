package hamgara.forum.audit;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.governor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuditTest {

    private static final String AUDITOR = Tokens.of("auditor").bearer();

    @Inject
    DataSource database;

    @Test
    void breaksWhenARowIsTouched() throws SQLException {
        Forum forum = Forum.withThreshold(5);
        String hall = "/v1/halls/" + forum.hall;
        change(forum.governor(), hall, "suspend", Map.of("reason", "یک")).then().statusCode(200);
        change(forum.governor(), hall, "activate", Map.of("reason", "دو"))
                .then()
                .statusCode(200);
        as(AUDITOR)
                .get("/v1/hall-audit-records/proof?hall=" + forum.hall)
                .then()
                .body("ok", equalTo(true))
                .body("entries", equalTo(3));
        String where = " where chain = '" + forum.hall + "' and no = 2";

        assertThatThrownBy(() -> Given.change(database, "update audit_entry set by_role = 'nobody'" + where))
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> Given.change(database, "delete from audit_entry" + where))
                .hasMessageContaining("only grows");

        // Whoever can also take the trigger away is still found out.
        Given.change(database, "alter table audit_entry disable trigger audit_entry_kept");
        try {
            Given.change(database, "update audit_entry set facts = '{}'" + where);
        } finally {
            Given.change(database, "alter table audit_entry enable trigger audit_entry_kept");
        }
        as(AUDITOR)
                .get("/v1/hall-audit-records/proof?hall=" + forum.hall)
                .then()
                .body("ok", equalTo(false))
                .body("firstBroken", equalTo(2));
    }

    @Test
    void showsThatItsEndWasCutOff() throws SQLException {
        Forum forum = Forum.withThreshold(5);
        change(forum.governor(), "/v1/halls/" + forum.hall, "suspend", Map.of("reason", "یک"))
                .then()
                .statusCode(200);
        Given.change(database, "alter table audit_entry disable trigger audit_entry_kept");
        try {
            Given.change(database, "delete from audit_entry where chain = '" + forum.hall + "' and no = 2");
        } finally {
            Given.change(database, "alter table audit_entry enable trigger audit_entry_kept");
        }

        as(AUDITOR)
                .get("/v1/hall-audit-records/proof?hall=" + forum.hall)
                .then()
                .body("ok", equalTo(false))
                .body("firstBroken", equalTo(2));
    }

    @Test
    void showsAGovernorTheHallsOfThatCountyOnly() {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/hall-audit-records?hall=" + forum.hall;

        as(forum.governor()).get(path).then().statusCode(200).body("items.what", contains("HALL_OPENED"));
        as(governor("0601")).get(path).then().statusCode(200).body("items", empty());
        as(citizen()).get(path).then().statusCode(403);
    }
}
