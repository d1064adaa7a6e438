package hamgara.forum.statement;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody stated; the words stay, as others voted on them.
@ApplicationScoped
class StatementsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    StatementsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, hall_id, conversation_id, text, moderation, written_at from statement
                        where author = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "id", row[0],
                        "hallId", row[1],
                        "conversationId", row[2],
                        "text", row[3],
                        "moderation", row[4],
                        "writtenAt", row[5]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("statement", "id", "author", person);
    }
}
