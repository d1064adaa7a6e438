package hamgara.forum.comment;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody thanked for; it stays counted under a word of its own.
@ApplicationScoped
class ThanksOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    ThanksOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "thanks";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select comment_id, thanked_at from comment_thanks
                        where person = :person order by thanked_at, comment_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("commentId", row[0], "thankedAt", row[1]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("comment_thanks", "comment_id", "person", person);
    }
}
