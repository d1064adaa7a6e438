package hamgara.forum.resolution;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A resolution is adopted, done and verified.
class ResolutionStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String held = forum.qualified("EDUCATION", 1);
        forum.workingGroup().then().statusCode(201);
        String resolution = "/v1/resolutions/"
                + post(
                                forum.secretary(),
                                "/v1/resolutions",
                                Map.of(
                                        "caseId", held,
                                        "workingGroup", "WG-EDU",
                                        "text", "حیاط مدرسه‌ها باز شود",
                                        "indicator", "پانزده مدرسه",
                                        "ownerAgency", "EDUCATION",
                                        "dueOn", "2027-06-01"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String owner = forum.officer("EDUCATION");
        change(owner, resolution, "start", Map.of()).then().statusCode(200);
        post(
                        owner,
                        resolution + "/evidence",
                        Map.of(
                                "kind", "PHOTO",
                                "sha256", "d".repeat(64),
                                "description", "حیاط باز",
                                "takenOn", "2026-12-19"))
                .then()
                .statusCode(201);
        change(owner, resolution, "claim-done", Map.of()).then().statusCode(200);
        change(forum.secretary(), resolution, "verify", Map.of()).then().statusCode(200);
    }
}
