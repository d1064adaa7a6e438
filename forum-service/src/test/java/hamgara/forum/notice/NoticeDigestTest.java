package hamgara.forum.notice;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class NoticeDigestTest {

    @Inject
    DataSource database;

    @Test
    void comesAtTheChosenPace() {
        ClockAt clock = ClockAt.tehran("2026-12-07T09:00"); // a Monday
        Forum forum = Forum.withThreshold(50);
        clock.moveTo("2026-12-07T10:00");
        Ear atOnce = new Ear().follow("HALL", forum.hall);
        Ear daily = new Ear().hears("DAILY", "en").follow("HALL", forum.hall);
        Ear weekly = new Ear().hears("WEEKLY", "ar").follow("HALL", forum.hall);
        Ear never = new Ear().hears("OFF", "fa").follow("HALL", forum.hall);
        forum.published(citizen(), "SPORT", "نخست " + UUID.randomUUID());
        forum.published(citizen(), "SPORT", "دوم " + UUID.randomUUID());
        awaitSpread(forum, 6);
        assertThat(atOnce.news()).hasSize(2);
        assertThat(daily.news()).isEmpty();

        clock.moveTo("2026-12-08T07:59");
        assertThat(daily.news()).isEmpty();
        clock.moveTo("2026-12-08T08:00");
        daily.notices().then().body("items.words", everyItem(equalTo("A proposal was published")));
        assertThat(daily.news()).hasSize(2);
        as(daily.person)
                .get("/v1/notices/digests")
                .then()
                .statusCode(200)
                .body("items.notices", contains(2))
                .body("items.objects", contains(2))
                .body("items[0].dueAtJalali", equalTo("1405-09-17"));
        assertThat(weekly.news()).isEmpty();

        clock.moveTo("2026-12-12T08:00"); // Saturday
        assertThat(weekly.news()).hasSize(2);
        assertThat(never.news()).isEmpty();
    }

    @Test
    void comesAtOnceWhenThePaceIsChanged() {
        ClockAt clock = ClockAt.tehran("2026-12-07T09:00");
        Forum forum = Forum.withThreshold(50);
        clock.moveTo("2026-12-07T10:00");
        Ear ear = new Ear().hears("WEEKLY", "fa").follow("HALL", forum.hall);
        forum.published(citizen(), "SPORT", "منتظر " + UUID.randomUUID());
        awaitSpread(forum, 1);
        assertThat(ear.news()).isEmpty();

        ear.hears("AT_ONCE", "fa");

        assertThat(ear.news()).containsExactly("proposal-published");
        as(ear.person).get("/v1/notices/digests").then().body("items", empty());
    }

    @Test
    void isReadOneByOneAndMarked() {
        ClockAt clock = ClockAt.tehran("2026-12-07T09:00");
        Forum forum = Forum.withThreshold(50);
        clock.moveTo("2026-12-07T10:00");
        Ear ear = new Ear().hears("DAILY", "fa").follow("HALL", forum.hall);
        forum.published(citizen(), "SPORT", "خواندنی " + UUID.randomUUID());
        awaitSpread(forum, 1);
        clock.moveTo("2026-12-08T09:00");
        String due = as(ear.person).get("/v1/notices/digests").then().extract().path("items[0].dueAt");

        as(ear.person)
                .queryParam("digest", due)
                .get("/v1/notices")
                .then()
                .body("items", hasSize(1))
                .body("items[0].read", is(false));
        as(ear.person)
                .body(Map.of("until", due))
                .post("/v1/notices/read")
                .then()
                .statusCode(200);
        as(ear.person)
                .body(Map.of("until", "2026-01-01T00:00:00Z"))
                .post("/v1/notices/read")
                .then()
                .body("readUntil", equalTo(due)); // the mark never goes back
        ear.notices().then().body("items[0].read", is(true));
    }

    private void awaitSpread(Forum forum, int notices) {
        await().atMost(Duration.ofSeconds(60)).until(() -> spread(forum) == notices);
    }

    private int spread(Forum forum) throws SQLException {
        // Others may follow its subject.
        return Integer.parseInt(Given.value(
                database,
                "select count(*) from notice join follow using (person) where key = 'HALL/%s' and hall_id = '%s'"
                        .formatted(forum.hall, forum.hall)));
    }
}
