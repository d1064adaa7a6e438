package hamgara.forum.hall;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.etag;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A hall is opened, gets its next policy, and is suspended.
class HallStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(3);
        String hall = "/v1/halls/" + forum.hall;
        as(forum.governor())
                .header("If-Match", etag(hall))
                .body(Map.of("supportThreshold", 4))
                .put(hall + "/policy")
                .then()
                .statusCode(200);
        change(forum.governor(), hall, "suspend", Map.of("reason", "تعمیر"))
                .then()
                .statusCode(200);
    }
}
