package hamgara.forum.method;

import static hamgara.forum.Forum.change;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.List;
import java.util.Map;

/// A method is gone through to its document.
class MethodStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(1);
        String code = MethodTest.code();
        MethodTest.publish(code, List.of("یک")).then().statusCode(200);
        String run = MethodTest.begin(forum, code);
        change(forum.officer("SPORT_YOUTH"), run, "steps", Map.of()).then().statusCode(200);
        change(forum.officer("SPORT_YOUTH"), run, "close", Map.of("sha256", "0".repeat(64)))
                .then()
                .statusCode(200);
    }
}
