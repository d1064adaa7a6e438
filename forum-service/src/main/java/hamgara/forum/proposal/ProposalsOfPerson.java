package hamgara.forum.proposal;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody proposed; the words stay, as others answered to them.
@ApplicationScoped
class ProposalsOfPerson implements Personal {

    private static final List<String> COLUMNS = List.of(
            "id",
            "hallId",
            "title",
            "whatExists",
            "whatShouldBeDone",
            "existingCapacity",
            "whoBenefits",
            "state",
            "submittedAt");

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
                               submitted_at
                        from proposal where author = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    for (int column = 0; column < COLUMNS.size(); column++) {
                        entry.put(COLUMNS.get(column), row[column]);
                    }
                    return entry;
                })
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("proposal", "id", "author", person);
    }
}
