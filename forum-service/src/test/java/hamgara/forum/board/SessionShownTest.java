package hamgara.forum.board;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SessionShownTest {

    @Test
    void tellsTheWholeOfWhatGoesOnWithARunningNumber() {
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String person = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), person);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> shown(events, meeting).size() == 1);

        String turn = post(person, meeting.path + "/speaking-turns", Map.of("itemId", meeting.firstItem()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        change(meeting.forum.secretary(), meeting.path + "/speaking-turns/" + turn, "call", Map.of())
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        last(events, meeting).data().path("speaking").asText().equals(turn));
        assertThat(last(events, meeting).data().path("item").asText()).isEqualTo(meeting.firstItem());
        meeting.move("hold", null).then().statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> last(events, meeting).data().path("state").asText().equals("HELD"));

        assertThat(shown(events, meeting))
                .extracting(event -> event.data().path("seq").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(shown(events, meeting)).noneMatch(event -> event.data().has("present")); // one person is few
    }

    @Test
    void tellsNothingOfAPrivateHall() {
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting hidden = Meeting.opened(clock, Forum.opened(Map.of("visibility", "PRIVATE")), Map.of());
        clock.moveTo(Meeting.DAYS_BEFORE);
        Meeting open = Meeting.opened(clock, Forum.withThreshold(5), Map.of());

        await().atMost(Duration.ofSeconds(60)).until(() -> !shown(events, open).isEmpty());
        assertThat(shown(events, hidden)).isEmpty();
    }

    @Test
    void takesBackWhatWasShownOnceTheHallIsPrivate() {
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String person = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), person);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !shown(events, meeting).isEmpty());

        becomes(meeting.forum, "PRIVATE");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> last(events, meeting).data().path("private").asBoolean());
        int told = shown(events, meeting).size();
        assertThat(last(events, meeting).data().path("seq").asInt()).isEqualTo(told);
        meeting.move("hold", null).then().statusCode(200);
        Meeting other = Meeting.opened(ClockAt.tehran(Meeting.DAYS_BEFORE), Forum.withThreshold(5), Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> !shown(events, other).isEmpty());
        assertThat(shown(events, meeting)).hasSize(told);
    }

    @Test
    void isToldAnewWhereTheHallIsShownAgain() {
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Meeting meeting = Meeting.opened(ClockAt.tehran(Meeting.DAYS_BEFORE), Forum.withThreshold(5), Map.of());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !shown(events, meeting).isEmpty());
        becomes(meeting.forum, "PRIVATE");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> last(events, meeting).data().path("private").asBoolean());

        becomes(meeting.forum, "VISIBLE_ONLY");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !last(events, meeting).data().has("private"));
    }

    private static void becomes(Forum forum, String visibility) {
        String path = "/v1/halls/" + forum.hall;
        String etag =
                as(forum.governor()).get(path).then().statusCode(200).extract().header("ETag");
        as(forum.governor())
                .header("If-Match", etag)
                .body(Map.of("visibility", visibility))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static PublishedEvent last(PublishedEvents events, Meeting meeting) {
        return shown(events, meeting).getLast();
    }

    private static List<PublishedEvent> shown(PublishedEvents events, Meeting meeting) {
        return events.all().stream()
                .filter(event -> event.type().equals("hamgara.forum.session-shown.v1"))
                .filter(event ->
                        meeting.path.endsWith(event.data().path("session").asText()))
                .toList();
    }
}
