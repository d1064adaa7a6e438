package hamgara.forum.condition;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// What a supporter waits for comes true, and nobody says otherwise.
class ConditionStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "conditionObjectionDays", 1));
        String proposal = forum.published(citizen(), "SPORT", "پیشنهادی با شرط");
        String condition = ConditionTest.add(citizen(), proposal);
        change(
                        forum.secretary(),
                        "/v1/proposals/" + proposal + "/conditions/" + condition,
                        "fulfil",
                        Map.of("how", "برآورده شد"))
                .then()
                .statusCode(200);
        clock.moveTo("2026-12-23T10:00"); // the sweep of the running service finds it
        UUID subject = UUID.fromString(proposal);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> events.ofSubject(subject).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum.support-converted.v1")));
    }
}
