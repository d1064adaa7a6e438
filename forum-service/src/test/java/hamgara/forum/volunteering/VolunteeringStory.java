package hamgara.forum.volunteering;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;

/// Hours are confirmed.
class VolunteeringStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(3);
        String giver = Given.somebody().bearer();
        String path = "/v1/volunteering/" + VolunteeringTest.reported(forum, giver);
        VolunteeringTest.confirm(forum.secretary(), giver, path).then().statusCode(200);
    }
}
