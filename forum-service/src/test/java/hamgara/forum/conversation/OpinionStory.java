package hamgara.forum.conversation;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;

import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A conversation is opened, a statement in it decided about, people vote, what they share is drafted, and it is
/// closed.
class OpinionStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Talk talk = Talk.open();
        String statement = talk.statement("چراغ برای پارک");
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(200);
        talk.moderate(statement, "ACCEPTED").then().statusCode(200);
        String[] statements = talk.statements(8);
        Talk.votes(statements, 15, "++++----");
        talk.map(121);
        post(talk.forum.secretary(), "/v1/convergence-drafts", Map.of("conversationId", talk.id, "floor", 0.5))
                .then()
                .statusCode(201);
        talk.move("close").then().statusCode(200);
    }
}
