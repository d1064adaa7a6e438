package hamgara.forum.rating;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// What somebody made of answers; each rating stays counted and spent under a word of its own.
@ApplicationScoped
class RatingsOfPerson implements Personal {

    private final Session database;
    private final Remains remains;

    RatingsOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select case_id, answer_no, wave, stars, rated_at from answer_rating
                        where person = :person order by rated_at, case_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of(
                        "caseId", row[0], "answerNo", row[1], "wave", row[2], "stars", row[3], "ratedAt", row[4]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("answer_rating", "case_id", "person", person);
    }
}
