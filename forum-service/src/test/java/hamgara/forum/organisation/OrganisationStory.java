package hamgara.forum.organisation;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// An organisation is verified.
class OrganisationStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(3);
        String path = "/v1/organisations/" + OrganisationTest.entered(forum, citizen());
        change(forum.secretary(), path, "verify", Map.of("verified", true))
                .then()
                .statusCode(200);
    }
}
