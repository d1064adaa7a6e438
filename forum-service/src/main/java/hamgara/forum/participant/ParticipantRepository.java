package hamgara.forum.participant;

import hamgara.forum.personal.Personal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps people by their pseudonym, and how surely a desk knows them.
@ApplicationScoped
class ParticipantRepository implements Personal {

    private final Session database;

    ParticipantRepository(Session database) {
        this.database = database;
    }

    /// What is known of a person.
    record Known(int level, @Nullable String county, Instant firstSeenAt) {}

    Optional<Known> find(String person) {
        return database.createNativeQuery(
                        "select desk_level, desk_county, first_seen_at from participant where person = :person",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Known(((Number) row[0]).intValue(), (String) row[1], (Instant) row[2]))
                .findFirst();
    }

    void seen(String person, Instant at) {
        database.createNativeMutationQuery("""
                        insert into participant (person, desk_level, first_seen_at) values (:person, 0, :at)
                        on conflict (person) do nothing""")
                .setParameter("person", person)
                .setParameter("at", at)
                .executeUpdate();
    }

    /// A desk raises a level and never lowers it.
    void raise(String person, int level, String county, Instant at) {
        seen(person, at);
        database.createNativeMutationQuery("""
                        update participant set desk_level = greatest(desk_level, :level), desk_county = :county
                        where person = :person""")
                .setParameter("level", level)
                .setParameter("county", county)
                .setParameter("person", person)
                .executeUpdate();
    }

    @Override
    public String name() {
        return "participant";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return find(person).stream()
                .map(known -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("deskLevel", known.level());
                    entry.put("deskCounty", known.county() == null ? "" : known.county());
                    entry.put("firstSeenAt", known.firstSeenAt());
                    return entry;
                })
                .toList();
    }

    @Override
    public int forget(String person) {
        return database.createNativeMutationQuery("delete from desk_code where person = :person")
                        .setParameter("person", person)
                        .executeUpdate()
                + database.createNativeMutationQuery("delete from participant where person = :person")
                        .setParameter("person", person)
                        .executeUpdate();
    }
}
