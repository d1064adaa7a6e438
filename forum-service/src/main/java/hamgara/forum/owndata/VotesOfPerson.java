package hamgara.forum.owndata;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// How somebody voted on statements; each vote stays counted under a word of its own, the area that was named goes.
@ApplicationScoped
class VotesOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    VotesOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select statement_id, vote, voted_at from statement_vote
                        where person = :person order by voted_at, statement_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("statementId", row[0], "vote", row[1], "votedAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        database.createNativeMutationQuery("delete from hall_voice where person = :person")
                .setParameter("person", person)
                .executeUpdate();
        return remains.leave("statement_vote", "statement_id", "person", person);
    }
}
