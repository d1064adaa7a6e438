package hamgara.forum.resolution;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Resolutions go every way there is: taken on, put off, done, sent back, verified, disputed, looked at again; one is
/// declined and given up, one is late, and one is opened again with its part.
class ResolutionStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        giveUp(Resolved.adopted(forum, Map.of()));
        Resolved late = Resolved.adopted(forum, Map.of("dueOn", "2026-12-27"));
        Resolved done = Resolved.adopted(forum, Map.of("reviewOn", "2027-08-01"));
        String supporter = done.supporter();
        ok(done, done.owner(), "accept", Map.of());
        done.started();
        String milestone = done.path + "/milestones/" + UUID.randomUUID();
        as(forum.secretary())
                .body(Map.of("title", "شش حیاط", "dueOn", "2027-03-01", "mandatory", false))
                .put(milestone)
                .then()
                .statusCode(200);
        post(done.owner(), milestone + "/meet", Map.of("metOn", "2026-12-01"))
                .then()
                .statusCode(200);
        ok(done, done.owner(), "progress", Map.of("progress", 40, "text", "شش حیاط باز شد"));
        post(done.owner(), done.path + "/reschedules", Map.of("toOn", "2027-07-01", "reason", "کالا نرسید"))
                .then()
                .statusCode(201);
        done.evidence(done.owner(), "d").then().statusCode(201);
        ok(done, done.owner(), "claim-done", Map.of());
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved part = Resolved.adopted(forum, Map.of("parentId", whole.id)).claimed();
        String ofPart = part.supporter();
        clock.moveTo("2026-12-26T10:00"); // the last working day before
        untilTold(events, late, "due-soon");
        clock.moveTo("2026-12-28T10:00");
        untilTold(events, late, "escalated");
        String first = Resolved.met(clock, forum, "2027-01-04");
        ok(done, forum.secretary(), "send-back", Map.of("sessionId", first, "reason", "دو حیاط بسته است"));
        ok(done, done.owner(), "claim-done", Map.of());
        ok(part, forum.governor(), "verify", Map.of("sessionId", first));
        whole.claimed();
        String second = Resolved.met(clock, forum, "2027-02-01");
        ok(done, forum.governor(), "verify", Map.of("sessionId", second));
        ok(whole, forum.governor(), "verify", Map.of("sessionId", second));
        dispute(part, ofPart);
        ok(part, forum.secretary(), "decide-dispute", Map.of("upheld", true, "reason", "بازدید شد"));
        dispute(done, supporter);
        ok(done, forum.secretary(), "decide-dispute", Map.of("upheld", false, "reason", "بازدید شد"));
        as(supporter)
                .body(Map.of("wave", "DONE", "stars", 4))
                .put(done.path + "/satisfaction/me")
                .then()
                .statusCode(200);
        clock.moveTo("2027-08-02T10:00");
        untilTold(events, done, "closed");
        untilTold(events, done, "review-due");
        String group = io.restassured.RestAssured.given()
                .get("/v1/working-groups/" + forum.county + "/WG-EDU")
                .path("id");
        untilTold(events, UUID.fromString(group), "group-late");
        untilTold(events, UUID.fromString(done.id), "satisfaction-asked");
    }

    private static void giveUp(Resolved declined) {
        ok(declined, declined.owner(), "decline", Map.of("reason", "این کار با شهرداری است"));
        ok(declined, declined.forum.secretary(), "cancel", Map.of("reason", "به شهرداری سپرده شد"));
    }

    private static void dispute(Resolved of, String supporter) {
        post(supporter, of.path + "/disputes", Map.of("lang", "fa", "reason", "هنوز بسته است"))
                .then()
                .statusCode(201);
    }

    private static void ok(Resolved of, String person, String verb, Object body) {
        of.move(person, verb, body).then().statusCode(200);
    }

    private static void untilTold(PublishedEvents events, Resolved of, String what) {
        untilTold(events, UUID.fromString(of.id), "resolution-" + what);
    }

    private static void untilTold(PublishedEvents events, UUID of, String what) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofSubject(of).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum." + what + ".v1")));
    }
}
