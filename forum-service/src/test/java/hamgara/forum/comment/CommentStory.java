package hamgara.forum.comment;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;

/// Somebody comments, is answered, and takes the comment back.
class CommentStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        String author = Given.somebody().bearer();
        String comment = discussion.said(author, "نظر", null);
        discussion.said("پاسخ", comment);
        Discussion.takeBack(author, comment).then().statusCode(200);
    }
}
