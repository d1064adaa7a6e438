package hamgara.forum.merge;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;

/// Part of a proposal stands on its own, and the rest goes into another.
class MergeStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(25);
        String whole = forum.published(citizen(), "SPORT", "حیاط باز و روشن");
        String other = forum.published(citizen(), "SPORT", "بازی‌های عصرانهٔ محله");
        post(forum.secretary(), "/v1/proposals/" + whole + "/split", MergeTest.parts("روشنایی"))
                .then()
                .statusCode(201);
        MergeTest.merged(forum.secretary(), whole, other).then().statusCode(201);
    }
}
