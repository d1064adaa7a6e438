package hamgara.forum.amendment;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// Somebody proposes other words, and the author takes them over.
class AmendmentStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        String author = citizen();
        String proposal = AmendmentTest.proposal(Forum.withThreshold(5), author);
        String amendment = AmendmentTest.proposed(citizen(), proposal, 1);
        change(author, amendment, "accept", Map.of()).then().statusCode(200);
    }
}
