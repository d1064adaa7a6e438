package hamgara.forum.routing;

import static hamgara.forum.Forum.as;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.List;
import java.util.Map;

/// A county gets a second office of a kind, and sends a subject there.
class RoutingStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(1);
        String office = "WATER-" + forum.county;
        as(forum.governor())
                .body(Map.of(
                        "kind",
                        "WATER",
                        "county",
                        forum.county,
                        "names",
                        Map.of("fa", "آب و فاضلاب"),
                        "areas",
                        List.of(forum.county)))
                .put("/v1/offices/" + office)
                .then()
                .statusCode(200);
        as(forum.governor())
                .body(Map.of("agency", "WATER", "office", office))
                .put("/v1/routing-rules/" + forum.county + "/ENVIRONMENT")
                .then()
                .statusCode(200);
    }
}
