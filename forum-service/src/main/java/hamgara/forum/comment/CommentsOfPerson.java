package hamgara.forum.comment;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody said; the words stay, as others answered to them. Whoever wants them gone takes them
/// back before.
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
        return "comments";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, on_kind, on_id, kind, text, coalesce(alternative, ''), written_at from comment
                        where author = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "id", row[0],
                        "onKind", row[1],
                        "onId", row[2],
                        "kind", row[3],
                        "text", row[4],
                        "alternative", row[5],
                        "writtenAt", row[6]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("comment", "id", "author", person);
    }
}
