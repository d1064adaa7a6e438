package hamgara.forum.nextstatement;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.conversation.Talk.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class NextStatementTest {

    @Test
    void isNeverOneThatThePersonHasAnswered() {
        Talk talk = Talk.open();
        Set<String> left = new HashSet<>(Set.of(talk.statements(5)));
        String person = Talk.person("asked-" + UUID.randomUUID());

        while (!left.isEmpty()) {
            String next = as(person)
                    .get(talk.path() + "/next")
                    .then()
                    .statusCode(200)
                    .body("left", equalTo(left.size()))
                    .extract()
                    .path("statementId");
            assertThat(left.remove(next)).isTrue();
            vote(person, next, "PASS").then().statusCode(200);
        }
        as(person)
                .get(talk.path() + "/next")
                .then()
                .body("statementId", nullValue())
                .body("left", equalTo(0));
    }

    @Test
    void isDrawnAgainTheSameForTheSameSeed() {
        Talk talk = Talk.open();
        talk.statements(20);
        String person = citizen();

        String first = as(person).get(talk.path() + "/next?seed=7").path("statementId");
        String again = as(person).get(talk.path() + "/next?seed=7").path("statementId");
        assertThat(again).isEqualTo(first);
        String other =
                as(person).get(talk.path() + "/next?seed=7&exclude=" + first).path("statementId");
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void leavesOutWhatWasRejectedAndWaits() {
        Talk talk = Talk.open();
        String[] statements = talk.statements(2);
        talk.moderate(statements[0], "REJECTED").then().statusCode(200);

        as(citizen())
                .get(talk.path() + "/next")
                .then()
                .body("statementId", equalTo(statements[1]))
                .body("left", equalTo(1));
    }

    @Test
    void comesSoonerWithAGreaterPriority() {
        Talk talk = Talk.open();
        String[] statements = talk.statements(2);
        Talk.votes(statements, 12, "0+");
        talk.map(24);

        int agreed = 0;
        String person = citizen();
        for (int seed = 0; seed < 40; seed++) {
            String next = as(person).get(talk.path() + "/next?seed=" + seed).path("statementId");
            agreed += next.equals(statements[1]) ? 1 : 0;
        }
        assertThat(agreed).isGreaterThan(30);
    }
}
