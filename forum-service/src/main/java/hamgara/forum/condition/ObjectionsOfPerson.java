package hamgara.forum.condition;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Whose support goes on waiting; forgotten under the same word as the support itself, so that it still does.
@ApplicationScoped
class ObjectionsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    ObjectionsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "conditionObjections";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select condition_id, objected_at from condition_objection
                        where person = :person order by objected_at, condition_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("conditionId", (UUID) row[0], "objectedAt", row[1]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leaveLast("condition_objection", "proposal_id", "condition_id", "person", person);
    }
}
