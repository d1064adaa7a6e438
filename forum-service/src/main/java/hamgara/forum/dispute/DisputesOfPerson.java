package hamgara.forum.dispute;

import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The words of disputes; what somebody disputed, and which disputes they decided; both stay, with a word in place of
/// the person.
@ApplicationScoped
class DisputesOfPerson implements Personal, Written {

    private final Session database;
    private final Remains remains;

    DisputesOfPerson(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    @Override
    public Kind kind() {
        return Kind.DISPUTE;
    }

    @Override
    public Optional<String> words(UUID id) {
        return database.createNativeQuery("select reason from dispute where id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String name() {
        return "disputes";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select resolution_id, case when person = :person then 'RAISED' else 'DECIDED' end,
                               case when person = :person then reason else decision end,
                               case when person = :person then disputed_at else decided_at end
                        from dispute where :person in (person, decided_by_person) order by id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("resolutionId", row[0], "what", row[1], "reason", row[2], "at", row[3]))
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("dispute", "resolution_id", "person", person)
                + remains.leave("dispute", "resolution_id", "decided_by_person", person);
    }
}
