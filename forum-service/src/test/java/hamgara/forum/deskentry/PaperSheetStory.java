package hamgara.forum.deskentry;

import static hamgara.forum.Forum.citizen;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;

/// A desk enters a sheet of signatures.
class PaperSheetStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(25);
        String proposal = forum.published(citizen(), "SPORT", "پیشنهادی با برگهٔ امضا");
        PaperSheetTest.entered(forum, proposal, 12, "e").then().statusCode(201);
    }
}
