package hamgara.forum.proposal;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody proposed; the words stay, as others answered to them.
@ApplicationScoped
class ProposalsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    ProposalsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select id, hall_id, title, what_exists, what_should_be_done, existing_capacity, who_benefits, state,
                               published_at
                        from proposal where author = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "id", row[0],
                        "hallId", row[1],
                        "title", row[2],
                        "whatExists", row[3],
                        "whatShouldBeDone", row[4],
                        "existingCapacity", row[5],
                        "whoBenefits", row[6],
                        "state", row[7],
                        "publishedAt", row[8]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("proposal", "id", "author", person);
    }
}
