package hamgara.forum.timeline;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody did to resolutions; the steps stay, with a word in place of the hand.
@ApplicationScoped
class StepsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    StepsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "resolutionSteps";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select resolution_id, step, at from resolution_step
                        where person = :person order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("resolutionId", row[0], "step", row[1], "at", row[2]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("resolution_step", "resolution_id", "person", person);
    }
}
