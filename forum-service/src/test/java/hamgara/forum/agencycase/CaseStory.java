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

/// Cases go every way there is: from agency to agency, to the governor's office, into a pause, put off, answered, put
/// right, taken, opened again; one is not answered at all, although a closure gave it a day more.
class CaseStory implements Story {

    private static final Map<String, String> WHY = Map.of("reason", "بازدید لازم است");

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        wander(forum, "/v1/cases/" + forum.qualified("SPORT", 1));
        askAgain(forum);
        UUID late = UUID.fromString(forum.qualified("EDUCATION", 1));
        String notice = post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2026-12-27",
                                "toOn", "2026-12-27",
                                "kind", "FULL",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گرد و خاک"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // The sweep of the running service moves what is due, and later finds the case that nobody answered.
        untilTold(events, late, "case-due-moved");
        post(forum.governor(), "/v1/closure-notices/" + notice + "/revoke", Map.of())
                .then()
                .statusCode(200);
        clock.moveTo("2027-01-20T10:00");
        untilTold(events, late, "case-escalated");
    }

    private static void wander(Forum forum, String path) {
        String sport = forum.officer("SPORT_YOUTH");
        String school = forum.officer("EDUCATION");
        ok(sport, path, "acknowledge", Map.of());
        ok(sport, path, "refer", to("CULTURE"));
        ok(forum.officer("CULTURE"), path, "decline-transfer", WHY);
        ok(sport, path, "refer", to("EDUCATION"));
        ok(school, path, "accept-transfer", Map.of());
        ok(school, path, "refer", to("LIBRARIES"));
        ok(forum.governor(), path, "assign", to("EDUCATION"));
        ok(school, path, "extend", WHY);
        ok(school, path, "pause", Map.of("reason", "WAITS_FOR_AUTHOR", "until", "2026-12-22", "why", "نقشه خواسته شد"));
        ok(school, path, "resume", Map.of());
        ok(school, path, "answer", answer("ACCEPT_IN_PART"));
        ok(school, path, "correct-answer", answer("ACCEPT"));
        ok(forum.secretary(), path, "accept", Map.of());
    }

    private static void askAgain(Forum forum) {
        String path = "/v1/cases/" + forum.qualified("CULTURE", 1);
        ok(forum.officer("CULTURE"), path, "answer", answer("REJECT"));
        post(forum.secretary(), path + "/reopen", Map.of("reason", "پاسخ به پرسش نبود"))
                .then()
                .statusCode(200);
    }

    private static void ok(String person, String path, String verb, Object body) {
        change(person, path, verb, body).then().statusCode(200);
    }

    private static Map<String, String> to(String agency) {
        return Map.of("agency", agency, "reason", "این کار با آن دستگاه است");
    }

    private static Map<String, String> answer(String decision) {
        return Map.of("decision", decision, "reason", "بررسی شد");
    }

    private static void untilTold(PublishedEvents events, UUID of, String what) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> events.ofSubject(of).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum." + what + ".v1")));
    }
}
