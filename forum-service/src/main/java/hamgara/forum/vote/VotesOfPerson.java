package hamgara.forum.vote;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// How somebody voted on statements; the votes stay counted, those of each conversation under a word of its own.
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
                        select s.id, v.vote, v.voted_at
                        from opinion_voter p
                        join opinion_vote v on v.conversation_id = p.conversation_id and v.voter_no = p.no
                        join statement s on s.no = v.statement_no
                        where p.person = :person order by v.voted_at, s.id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("statementId", row[0], "vote", Vote.of((Number) row[1]), "votedAt", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("opinion_voter", "conversation_id", "person", person);
    }
}
