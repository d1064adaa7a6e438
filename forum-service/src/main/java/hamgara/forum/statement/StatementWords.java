package hamgara.forum.statement;

import hamgara.forum.conversation.ConversationFacts;
import hamgara.forum.search.SearchIndex;
import hamgara.forum.search.SearchKind;
import hamgara.forum.search.Searchable;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets those statements be found that are put before people, and no others.
@ApplicationScoped
class StatementWords {

    private final SearchIndex index;

    StatementWords(SearchIndex index) {
        this.index = index;
    }

    void follow(Statement statement, ConversationFacts conversation) {
        if (statement.isShown(conversation)) {
            index.put(new Searchable(
                    SearchKind.STATEMENT,
                    statement.id,
                    statement.hallId,
                    conversation.county(),
                    null,
                    null,
                    statement.text,
                    statement.writtenAt));
        } else {
            index.take(statement.id);
        }
    }
}
