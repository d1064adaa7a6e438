package hamgara.forum.amendment;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// Somebody proposes other words, and the author takes them over; others are read before they are seen.
class AmendmentStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        String author = citizen();
        Forum forum = Forum.withThreshold(5);
        String proposal = AmendmentTest.proposal(forum, author);
        String amendment = AmendmentTest.proposed(citizen(), proposal, 1);
        change(author, amendment, "accept", Map.of()).then().statusCode(200);
        AmendmentTest.readFirst(forum);
        String read = AmendmentTest.proposed(citizen(), proposal, 2);
        decide(forum, moderator(forum), read.substring(read.lastIndexOf('/') + 1), judgement("SHOW", "OTHER"));
    }
}
