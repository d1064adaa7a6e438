package hamgara.forum.content;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Knows of everything that people wrote where it stands and who wrote it; the words stay with their feature.
@ApplicationScoped
public class Contents implements Personal {

    private final Session database;
    private final Remains remains;
    private final Clock clock;

    Contents(Session database, Remains remains, Clock clock) {
        this.database = database;
        this.remains = remains;
        this.clock = clock;
    }

    /// Enters what was just written, in the transaction that wrote it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Kind kind, UUID id, UUID hall, String county, String author) {
        database.createNativeMutationQuery("""
                        insert into content (id, kind, hall_id, county, author, written_at)
                        values (:id, :kind, :hall, :county, :author, :at)""")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .setParameter("hall", hall)
                .setParameter("county", county)
                .setParameter("author", author)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    @Override
    public String name() {
        return "written";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery(
                        "select id, kind, hall_id, written_at from content where author = :person order by written_at, id",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("id", (UUID) row[0]);
                    entry.put("kind", (String) row[1]);
                    entry.put("hallId", (UUID) row[2]);
                    entry.put("writtenAt", (Instant) row[3]);
                    return entry;
                })
                .toList();
    }

    @Override
    public int forget(String person) {
        return remains.leave("content", "id", "author", person);
    }
}
