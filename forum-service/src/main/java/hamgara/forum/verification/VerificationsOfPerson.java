package hamgara.forum.verification;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody found of claims; the verification stays, with a word in place of the person.
@ApplicationScoped
class VerificationsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    VerificationsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "verifications";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select resolution_id, done, verified_at from verification
                        where verified_by_person = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("resolutionId", row[0], "done", row[1], "at", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("verification", "resolution_id", "verified_by_person", person);
    }
}
