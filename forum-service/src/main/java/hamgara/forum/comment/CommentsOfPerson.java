package hamgara.forum.comment;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody added to proposals.
@ApplicationScoped
class CommentsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    CommentsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "improvements";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, proposal_id, kind, text, coalesce(alternative, ''), written_at from improvement
                        where author = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "id", row[0],
                        "proposalId", row[1],
                        "kind", row[2],
                        "text", row[3],
                        "alternative", row[4],
                        "writtenAt", row[5]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("improvement", "id", "author", person);
    }
}
