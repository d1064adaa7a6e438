package hamgara.forum.registration;

import static hamgara.forum.Forum.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.notice.Ear;
import hamgara.forum.session.ClosedPlace;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What whoever has or waits for a place is told. They come a minute after the session was announced, which is no news
/// to them.
@QuarkusTest
@WithTestResource(TestStack.class)
class RegistrationNewsTest {

    private static final String A_MINUTE_LATER = "2026-12-10T10:01";

    @Inject
    DataSource database;

    @Test
    void tellsWhoeverGetsAFreedPlace() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 1, Map.of());
        clock.moveTo(A_MINUTE_LATER);
        Ear follower = new Ear().follow("SESSION", meeting.path.substring(meeting.path.lastIndexOf('/') + 1));
        Ear first = new Ear();
        Ear second = new Ear();
        Ear third = new Ear();
        for (Ear ear : List.of(first, second, third)) {
            meeting.register(ear.person).then().statusCode(201);
        }

        post(first.person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        assertThat(second.newsUntil("session-place-given")).containsExactly("session-place-given");
        second.notices().then().body("items.words", contains("جایی در یک نشست از آن شما شد"));
        assertThat(third.news()).isEmpty();

        meeting.giveUp(second.person).then().statusCode(200);
        assertThat(third.newsUntil("session-place-given")).containsExactly("session-place-given");
        assertThat(second.news()).containsExactly("session-place-given");
        assertThat(follower.news()).isEmpty();
    }

    /// Places that were given one after the other in the same moment are news of their own each.
    @Test
    void tellsEachOfTheirOwnPlaceAndOfEveryOne() throws SQLException {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.announced(Forum.withThreshold(5), 1, Map.of());
        clock.moveTo(A_MINUTE_LATER);
        Ear first = new Ear();
        Ear second = new Ear();
        Ear third = new Ear();
        for (Ear ear : List.of(first, second, third)) {
            meeting.register(ear.person).then().statusCode(201);
        }
        try (var holding = database.getConnection()) {
            holding.setAutoCommit(false);
            try (var statement = holding.createStatement()) {
                statement.execute("lock table follow in access exclusive mode"); // nothing is spread
            }
            meeting.giveUp(first.person).then().statusCode(200); // to the second
            meeting.change(Map.of("capacity", 2)).then().statusCode(200); // and to the third
            holding.commit();
        }
        assertThat(second.newsUntil("session-place-given")).containsExactly("session-place-given");
        assertThat(third.newsUntil("session-place-given")).containsExactly("session-place-given");
        String id = meeting.path.substring(meeting.path.lastIndexOf('/') + 1);
        assertThat(Given.value(database, "select count(distinct news_id) from notice where object = '" + id + "'"))
                .isEqualTo("2");

        meeting.giveUp(third.person).then().statusCode(200);
        meeting.register(first.person).then().statusCode(201); // has the place of the third
        meeting.register(third.person).then().statusCode(201).body("state", equalTo("WAITLISTED"));
        meeting.giveUp(first.person).then().statusCode(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> third.news().size() == 2);
        assertThat(second.news()).hasSize(1);
    }

    @Test
    void tellsThoseWhoComeOfAnotherPlaceAndAnotherTime() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting meeting = ClosedPlace.invitation(forum);
        clock.moveTo(A_MINUTE_LATER);
        Ear comes = new Ear();
        Ear left = new Ear();
        meeting.register(comes.person).then().statusCode(201);
        meeting.register(left.person).then().statusCode(201);
        meeting.giveUp(left.person).then().statusCode(200);
        String other = ClosedPlace.another(forum);

        meeting.change(Map.of("venueCode", "LIB-" + forum.county, "capacity", 4))
                .then()
                .statusCode(200); // the same
        meeting.change(Map.of("venueCode", other)).then().statusCode(200);
        assertThat(comes.newsUntil("session-place-changed")).containsExactly("session-place-changed");

        meeting.move("postpone", Map.of("reason", "برف")).then().statusCode(200);
        comes.newsUntil("session-postponed");
        meeting.change(Map.of(
                        "startsAt",
                        ClockAt.instant("2026-12-27T17:00").toString(),
                        "endsAt",
                        ClockAt.instant("2026-12-27T19:00").toString()))
                .then()
                .statusCode(200);
        meeting.move("announce", null).then().statusCode(200);
        comes.newsUntil("session-announced");
        meeting.move("cancel", Map.of("reason", "سیل")).then().statusCode(200);
        assertThat(comes.newsUntil("session-cancelled"))
                .containsExactlyInAnyOrder(
                        "session-place-changed", "session-postponed", "session-announced", "session-cancelled");
        assertThat(left.news()).isEmpty();
    }
}
