package hamgara.forum.livepoll;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class LivePollTest {

    @Inject
    DataSource database;

    @Test
    void isAnsweredByThoseWhoAreThere() {
        String[] people = Stream.generate(Meeting::person).limit(5).toArray(String[]::new);
        Meeting meeting = opened(people);
        String poll = prepared(meeting);
        given().get(poll).then().statusCode(404);
        vote(people[0], poll, 1).then().statusCode(404);
        move(meeting, poll, "open").then().statusCode(200);

        for (String person : people) {
            vote(person, poll, 1).then().statusCode(200);
        }
        vote(people[0], poll, 2).then().statusCode(200); // the last word counts
        vote(citizen(), poll, 2).then().statusCode(403).body("code", equalTo("NOT_PRESENT"));
        vote(people[0], poll, 3).then().statusCode(422).body("code", equalTo("POLL_OPTION_UNKNOWN"));
        given().get(poll).then().body("options.votes", contains(nullValue(), nullValue()));
        move(meeting, poll, "close")
                .then()
                .statusCode(200)
                .body("voters", equalTo(5))
                .body("options.votes", contains(4, 1));
        vote(people[1], poll, 2).then().statusCode(409).body("code", equalTo("POLL_STATE_WRONG"));
    }

    @Test
    void tellsNothingOfAFew() {
        String[] people = Stream.generate(Meeting::person).limit(4).toArray(String[]::new);
        Meeting meeting = opened(people);
        String poll = prepared(meeting);
        move(meeting, poll, "open").then().statusCode(200);
        for (String person : people) {
            vote(person, poll, 1).then().statusCode(200);
        }

        meeting.move("hold", null).then().statusCode(200); // closes the poll too
        given().get(poll)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("voters", nullValue())
                .body("options.votes", contains(nullValue(), nullValue()));
    }

    @Test
    void countsHandsOfThoseWithoutATelephoneApart() {
        String[] people = Stream.generate(Meeting::person).limit(5).toArray(String[]::new);
        Meeting meeting = opened(people);
        String poll = prepared(meeting);
        String recorder = meeting.forum.secretary();
        hands(recorder, poll, List.of(1, 5)).then().statusCode(409).body("code", equalTo("POLL_STATE_WRONG"));
        move(meeting, poll, "open").then().statusCode(200);
        for (String person : people) {
            vote(person, poll, 1).then().statusCode(200);
        }

        hands(people[0], poll, List.of(1, 5)).then().statusCode(403);
        hands(recorder, poll, List.of(1, 5, 2)).then().statusCode(422).body("code", equalTo("POLL_OPTION_UNKNOWN"));
        hands(recorder, poll, List.of(9, 9)).then().statusCode(200);
        hands(recorder, poll, List.of(1, 5)) // counted again
                .then()
                .statusCode(200)
                .body("options.hands", contains(nullValue(), nullValue()));
        move(meeting, poll, "close")
                .then()
                .statusCode(200)
                .body("voters", equalTo(5))
                .body("options.votes", contains(5, 0))
                .body("options.hands", contains(1, 5));
    }

    /// The end closes what is open; nothing opens behind it, where nobody could close it any more.
    @Test
    void opensNoneWhileTheSessionEnds() throws Exception {
        Meeting meeting = opened();
        String poll = prepared(meeting);
        String session = meeting.path.substring(meeting.path.lastIndexOf('/') + 1);

        try (var ending = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            ending.setAutoCommit(false);
            try (var statement = ending.createStatement()) {
                statement.executeUpdate(
                        "update hall_session set state = 'HELD', held_at = starts_at where id = '" + session + "'");
            }
            var open = threads.submit(() -> move(meeting, poll, "open"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> open.isDone()
                            || !Given.value(database, "select count(*) from pg_locks where not granted")
                                    .equals("0"));
            ending.commit();
            open.get().then().statusCode(409).body("code", equalTo("POLL_OUTSIDE_SESSION"));
        }
    }

    @Test
    void staysWhereItsItemLeavesTheAgenda() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 5, Map.of());
        String polls = meeting.path + "/polls";
        String poll = post(
                        meeting.forum.secretary(),
                        polls,
                        Map.of(
                                "lang",
                                "fa",
                                "question",
                                "از چه ساعتی؟",
                                "options",
                                List.of("۱۶", "۱۷"),
                                "itemId",
                                meeting.firstItem()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        meeting.plan(List.of(Meeting.item("حیاط", "DECISION", 60))).then().statusCode(200);

        as(meeting.forum.secretary())
                .get(polls + "/" + poll)
                .then()
                .statusCode(200)
                .body("itemId", nullValue());
    }

    private static Response hands(String person, String poll, List<Integer> hands) {
        return as(person).body(Map.of("hands", hands)).put(poll + "/hands");
    }

    private static Meeting opened(String... people) {
        return Meeting.opened(ClockAt.tehran(Meeting.DAYS_BEFORE), Forum.withThreshold(5), Map.of(), people);
    }

    private static String prepared(Meeting meeting) {
        String polls = meeting.path + "/polls";
        return polls + "/"
                + post(
                                meeting.forum.secretary(),
                                polls,
                                Map.of("lang", "fa", "question", "از چه ساعتی؟", "options", List.of("۱۶", "۱۷")))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Response move(Meeting meeting, String poll, String verb) {
        String secretary = meeting.forum.secretary();
        String etag = as(secretary).get(poll).then().statusCode(200).extract().header("ETag");
        return as(secretary).header("If-Match", etag).post(poll + "/" + verb);
    }

    private static Response vote(String person, String poll, int option) {
        return as(person).body(Map.of("option", option)).put(poll + "/votes/me");
    }
}
