package hamgara.forum.proposal;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.support;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A proposal is supported, loses its supporter, and is taken back.
class ProposalStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(25);
        String author = citizen();
        String person = citizen();
        String proposal = forum.published(author, "SPORT", "پیشنهادی که پس گرفته می‌شود");
        support(person, proposal, "JOIN");
        as(person).delete("/v1/proposals/" + proposal + "/supports/me").then().statusCode(200);
        change(author, "/v1/proposals/" + proposal, "withdraw", Map.of("reason", "STARTED"))
                .then()
                .statusCode(200);
    }
}
