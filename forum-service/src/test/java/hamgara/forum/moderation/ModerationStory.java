package hamgara.forum.moderation;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.report;
import static hamgara.forum.moderation.Moderated.step;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A text is reported and nobody decides in time; another is hidden, its author appeals, and the appeal
/// takes too long.
class ModerationStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum forum = Forum.withThreshold(50);
        String waits = forum.published(citizen(), "SPORT", "متنی که کسی به آن نرسید");
        report(citizen(), waits, "DIGNITY").then().statusCode(201);
        String item = Moderated.waiting(forum, waits);
        UUID waiting = UUID.fromString(item.substring(item.lastIndexOf('/') + 1));
        String author = citizen();
        Map<String, Object> judgement = judgement("HIDE", "SPAM");
        judgement.put("sanction", Map.of("kind", "NO_REPORTS", "days", 3));
        String act = act(moderator(forum), forum.published(author, "SPORT", "متنی که پنهان شد"), judgement);
        String appeal = "/v1/appeals/"
                + post(author, "/v1/moderation-acts/" + act + "/appeals", Map.of("reason", "تبلیغ نیست"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        clock.moveTo("2026-12-20T10:00"); // the sweeps of the running service find both
        await().atMost(Duration.ofSeconds(30))
                .until(() -> has(events, waiting, "review-overdue")
                        && has(events, UUID.fromString(act), "appeal-escalated"));
        step(forum.governor(), appeal, "decide", Map.of("overturned", true, "reason", "حق با نویسنده است"))
                .then()
                .statusCode(200);
    }

    private static boolean has(PublishedEvents events, UUID subject, String type) {
        return events.ofSubject(subject).stream()
                .anyMatch(event -> event.type().equals("hamgara.forum." + type + ".v1"));
    }
}
