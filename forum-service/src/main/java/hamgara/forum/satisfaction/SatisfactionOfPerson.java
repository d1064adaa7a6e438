package hamgara.forum.satisfaction;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// How satisfied somebody was; each answer stays counted and spent under a word of its own.
@ApplicationScoped
class SatisfactionOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    SatisfactionOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "satisfaction";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select resolution_id, wave, stars, rated_at from satisfaction
                        where person = :person order by rated_at, resolution_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("resolutionId", row[0], "wave", row[1], "stars", row[2], "ratedAt", row[3]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("satisfaction", "resolution_id", "person", person);
    }
}
