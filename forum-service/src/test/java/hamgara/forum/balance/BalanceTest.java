package hamgara.forum.balance;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class BalanceTest {

    @Inject
    DataSource database;

    @Test
    void isKAnonymousAndItsComplementToo() throws SQLException {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String[] people = Stream.generate(Meeting::person).limit(10).toArray(String[]::new);
        Meeting meeting = Meeting.opened(clock, small(3), Map.of(), people);
        for (int i = 0; i < people.length; i++) {
            say(people[i], meeting, i < 5 ? Map.of("gender", "WOMAN", "place", "TOWN") : Map.of("place", "TOWN"))
                    .then()
                    .statusCode(204);
        }
        say(people[9], meeting, Map.of("gender", "MAN", "place", "TOWN")).then().statusCode(204);
        given().get(meeting.path + "/balance").then().statusCode(404).body("code", equalTo("BALANCE_NOT_COUNTED"));
        meeting.move("hold", null).then().statusCode(200);

        JsonPath balance = given().get(meeting.path + "/balance").jsonPath();
        assertThat(balance.getInt("present")).isEqualTo(10);
        assertThat(people(balance, "GENDER", "WOMAN")).isEqualTo(5);
        assertThat(people(balance, "GENDER", "MAN")).isNull(); // one
        assertThat(people(balance, "GENDER", "UNSAID")).isNull(); // four, which would give the one away
        assertThat(people(balance, "PLACE", "TOWN")).isEqualTo(10);
        assertThat(people(balance, "PLACE", "VILLAGE")).isZero();
        assertThat(Given.value(
                        database,
                        "select count(*) from balance_answer where session_id::text = '"
                                + meeting.path.substring("/v1/sessions/".length()) + "'"))
                .isEqualTo("0");
        say(people[0], meeting, Map.of()).then().statusCode(409).body("code", equalTo("BALANCE_CLOSED"));
    }

    @Test
    void showsNothingOfASmallSession() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String person = Meeting.person();
        Meeting meeting = Meeting.opened(clock, small(3), Map.of(), person);
        say(person, meeting, Map.of("gender", "WOMAN")).then().statusCode(204);
        meeting.move("hold", null).then().statusCode(200);

        given().get(meeting.path + "/balance")
                .then()
                .statusCode(200)
                .body("present", nullValue())
                .body("fields", empty());
    }

    @Test
    void isSaidByThoseWhoComeAndForgottenWithThem() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(small(3), 5, Map.of());
        String person = Meeting.person();
        say(person, meeting, Map.of("age", "FROM_60")).then().statusCode(409);
        meeting.register(person).then().statusCode(201);
        say(person, meeting, Map.of("age", "FROM_60")).then().statusCode(204);
        as(person).get("/v1/participants/me/data").then().body("data.balanceAnswers[0].age", equalTo("FROM_60"));

        post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        as(person).get("/v1/participants/me/data").then().body("data.balanceAnswers", empty());
    }

    private static Forum small(int cell) {
        return Forum.withPolicy(Map.of("supportThreshold", 50, "smallestCell", cell));
    }

    private static Response say(String person, Meeting meeting, Map<String, Object> answer) {
        return as(person).body(answer).put(meeting.path + "/balance/me");
    }

    private static Integer people(JsonPath balance, String field, String value) {
        return balance.get(
                "fields.find { it.field == '" + field + "' }.cells.find { it.value == '" + value + "' }.people");
    }
}
