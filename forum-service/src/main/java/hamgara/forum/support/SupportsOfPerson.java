package hamgara.forum.support;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody supports; each voice stays counted and spent under a word of its own.
@ApplicationScoped
class SupportsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    SupportsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "supports";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select proposal_id, kind, state, version_seen, supported_at from proposal_support
                        where person = :person order by supported_at, proposal_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "proposalId",
                        row[0],
                        "kind",
                        row[1],
                        "state",
                        row[2],
                        "versionSeen",
                        row[3],
                        "supportedAt",
                        row[4]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leaveLast("proposal_support", "proposal_id", "proposal_id", "person", person);
    }
}
