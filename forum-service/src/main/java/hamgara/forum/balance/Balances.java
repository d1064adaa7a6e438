package hamgara.forum.balance;

import hamgara.forum.balance.BalanceRefusal.BalanceClosed;
import hamgara.forum.balance.BalanceRefusal.BalanceNotCounted;
import hamgara.forum.cells.SmallCells;
import hamgara.forum.personal.Personal;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionMoved;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Takes what people say of themselves and makes numbers of it in the step that ends the session.
///
/// Nothing is shown before, so no two looks tell what one person said; afterwards there is nothing left but numbers.
@ApplicationScoped
class Balances implements Personal {

    private static final String UNSAID = "UNSAID";
    private static final Map<String, Enum<?>[]> FIELDS = fields();

    private final Session database;
    private final Sessions sessions;

    Balances(Session database, Sessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    @Transactional
    void say(UUID session, String person, NewBalanceAnswer answer) {
        sessions.facts(session);
        boolean isTaken = database.createNativeMutationQuery("""
                                insert into balance_answer (session_id, person, gender, age, place)
                                select s.id, :person, :gender, :age, :place
                                from hall_session s join registration r on r.session_id = s.id
                                where s.id = :session and r.person = :person
                                  and r.state in ('CONFIRMED', 'WAITLISTED', 'CHECKED_IN')
                                  and s.state in ('ANNOUNCED', 'REGISTRATION_CLOSED', 'POSTPONED', 'IN_PROGRESS')
                                for share of s
                                on conflict (session_id, person) do update
                                    set gender = excluded.gender, age = excluded.age, place = excluded.place""")
                        .setParameter("session", session)
                        .setParameter("person", person)
                        .setParameter("gender", name(answer.gender()), String.class)
                        .setParameter("age", name(answer.age()), String.class)
                        .setParameter("place", name(answer.place()), String.class)
                        .executeUpdate()
                == 1;
        if (!isTaken) {
            throw new BalanceClosed();
        }
    }

    BalanceView show(UUID id) {
        SessionFacts session = sessions.facts(id);
        if (session.state() != SessionState.HELD && session.state() != SessionState.CLOSED) {
            throw new BalanceNotCounted();
        }
        int present = database.createNativeQuery("select present from hall_session where id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
        int smallest = session.hall().policy().terms().smallestCell();
        if (present < smallest) {
            return new BalanceView(id, null, List.of());
        }
        Map<String, Integer> counts = counts(id);
        return new BalanceView(
                id,
                present,
                FIELDS.entrySet().stream()
                        .map(field -> field(field.getKey(), field.getValue(), counts, present, smallest))
                        .toList());
    }

    void follow(@Observes SessionMoved moved) {
        if (moved.state() == SessionState.HELD) {
            count(moved.session());
        }
        if (moved.state() == SessionState.HELD || moved.state() == SessionState.CANCELLED) {
            database.createNativeMutationQuery("delete from balance_answer where session_id = :session")
                    .setParameter("session", moved.session())
                    .executeUpdate();
        }
    }

    /// Of those who came.
    private void count(UUID session) {
        database.createNativeMutationQuery("""
                        insert into balance_count (session_id, field, value, people)
                        select b.session_id, f.field, f.value, count(*)
                        from balance_answer b
                        join registration r on r.session_id = b.session_id and r.person = b.person
                                           and r.state = 'CHECKED_IN'
                        cross join lateral (values ('GENDER', b.gender), ('AGE', b.age), ('PLACE', b.place)) f (field, value)
                        where b.session_id = :session and f.value is not null
                        group by b.session_id, f.field, f.value""").setParameter("session", session).executeUpdate();
    }

    private Map<String, Integer> counts(UUID session) {
        Map<String, Integer> counts = new HashMap<>();
        database.createNativeQuery(
                        "select field || '/' || value, people from balance_count where session_id = :session",
                        Object[].class)
                .setParameter("session", session)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    private static BalanceView.Field field(
            String field, Enum<?>[] values, Map<String, Integer> counts, int present, int smallest) {
        List<String> names = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(value.name());
            people.add(counts.getOrDefault(field + "/" + value.name(), 0));
        }
        names.add(UNSAID);
        people.add(present - people.stream().mapToInt(Integer::intValue).sum());
        List<@Nullable Integer> shown = SmallCells.shown(people, smallest);
        List<BalanceView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            cells.add(new BalanceView.Cell(names.get(i), shown.get(i)));
        }
        return new BalanceView.Field(field, cells);
    }

    private static Map<String, Enum<?>[]> fields() {
        Map<String, Enum<?>[]> fields = new LinkedHashMap<>();
        fields.put("GENDER", NewBalanceAnswer.Gender.values());
        fields.put("AGE", NewBalanceAnswer.Age.values());
        fields.put("PLACE", NewBalanceAnswer.Place.values());
        return fields;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    @Override
    public String name() {
        return "balanceAnswers";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select session_id, gender, age, place from balance_answer
                        where person = :person order by session_id""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(Balances::entry)
                .toList();
    }

    @Override
    public int forget(String person) {
        return database.createNativeMutationQuery("delete from balance_answer where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private static Map<String, Object> entry(Object[] row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sessionId", row[0]);
        List<String> names = Stream.of("gender", "age", "place").toList();
        for (int i = 0; i < names.size(); i++) {
            if (row[i + 1] != null) {
                entry.put(names.get(i), row[i + 1]);
            }
        }
        return entry;
    }
}
