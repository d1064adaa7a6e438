package hamgara.forum.agencycase;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One case is answered; another is not, although a closure gave it a day more.
class CaseStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String sport = "/v1/cases/" + forum.qualified("SPORT", 1);
        UUID late = UUID.fromString(forum.qualified("EDUCATION", 1));
        change(forum.officer("SPORT_YOUTH"), sport, "answer", Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200);
        post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2026-12-27",
                                "toOn", "2026-12-27",
                                "kind", "SHORT_DAY",
                                "endTime", "11:00",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گرد و خاک"))
                .then()
                .statusCode(201);
        clock.moveTo("2027-01-20T10:00"); // the sweep of the running service finds the case that nobody answered
        await().atMost(Duration.ofSeconds(30))
                .until(() -> events.ofSubject(late).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum.case-overdue.v1")));
    }
}
