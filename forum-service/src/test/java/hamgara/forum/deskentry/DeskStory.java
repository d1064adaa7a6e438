package hamgara.forum.deskentry;

import static hamgara.forum.Forum.citizen;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;

/// A desk enters a voice.
class DeskStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(3);
        String proposal = forum.published(citizen(), "SPORT", "با کمک میز");
        DeskTest.entered(forum, proposal, "ASSISTED", "D1").then().statusCode(201);
    }
}
