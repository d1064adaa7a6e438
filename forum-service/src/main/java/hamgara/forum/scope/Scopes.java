package hamgara.forum.scope;

import hamgara.forum.personal.Personal;
import hamgara.forum.subject.Subjects;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps the scope each person declared, and what it was before. Nothing else ever writes one: a scope is declared, not
/// guessed.
@ApplicationScoped
public class Scopes implements Personal {

    private static final String COLUMNS = """
            select array_to_string(areas, ' '), array_to_string(subjects, ' '), lower(during), upper(during), id
            from participant_scope where person = :person""";

    private final Session database;
    private final Subjects subjects;
    private final Clock clock;

    Scopes(Session database, Subjects subjects, Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.clock = clock;
    }

    /// What the person is concerned with now; empty lists when nothing was declared.
    public Scope of(String person, Instant at) {
        return database.createNativeQuery(COLUMNS + " and during @> cast(:at as timestamptz)", Object[].class)
                .setParameter("person", person)
                .setParameter("at", at)
                .getResultStream()
                .map(row -> new Scope(words(row[0]), words(row[1])))
                .findFirst()
                .orElse(Scope.NONE);
    }

    ScopeView show(String person) {
        return present(person).orElse(ScopeView.NONE);
    }

    /// Declarations of one person come one after the other; the same scope again changes nothing.
    @Transactional
    ScopeView declare(String person, NewScope request) {
        request.subjects().forEach(subjects::weight);
        List<String> areas = request.areas().stream().distinct().sorted().toList();
        List<String> declared = request.subjects().stream().distinct().sorted().toList();
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('scope'), hashtext(:person))", Integer.class)
                .setParameter("person", person)
                .getSingleResult();
        Optional<ScopeView> present = present(person);
        if (present.filter(
                        scope -> scope.areas().equals(areas) && scope.subjects().equals(declared))
                .isPresent()) {
            return present.get();
        }
        Instant now = clock.instant();
        // What has not lived a moment is replaced; what has, ends now.
        database.createNativeMutationQuery("""
                        delete from participant_scope
                        where person = :person and upper_inf(during) and lower(during) >= :now""")
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update participant_scope set during = tstzrange(lower(during), :now)
                        where person = :person and upper_inf(during)""")
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into participant_scope (id, person, areas, subjects, during)
                        values (:id, :person, string_to_array(:areas, ' '), string_to_array(:subjects, ' '),
                                tstzrange(:now, null))""")
                .setParameter("id", Ids.next())
                .setParameter("person", person)
                .setParameter("areas", String.join(" ", areas))
                .setParameter("subjects", String.join(" ", declared))
                .setParameter("now", now)
                .executeUpdate();
        return show(person);
    }

    /// Newest first.
    List<ScopeView> history(String person, @Nullable UUID before, int limit) {
        return database.createNativeQuery(
                        COLUMNS + " and (cast(:before as uuid) is null or id < :before) order by id desc",
                        Object[].class)
                .setParameter("person", person)
                .setParameter("before", before, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(Scopes::view)
                .toList();
    }

    private Optional<ScopeView> present(String person) {
        return history(person, null, 1).stream().findFirst();
    }

    private static ScopeView view(Object[] row) {
        return ScopeView.of(words(row[0]), words(row[1]), (Instant) row[2], (Instant) row[3], (UUID) row[4]);
    }

    private static List<String> words(Object text) {
        return Stream.of(((String) text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public String name() {
        return "scopes";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return history(person, null, Integer.MAX_VALUE).reversed().stream()
                .map(scope -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("areas", scope.areas());
                    entry.put("subjects", scope.subjects());
                    entry.put("since", String.valueOf(scope.since()));
                    entry.put("until", String.valueOf(scope.until()));
                    return entry;
                })
                .toList();
    }

    @Override
    public int forget(String person) {
        return database.createNativeMutationQuery("delete from participant_scope where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
