package hamgara.forum.allowance;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.kit.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Counts what each person did in a stretch of time, in the transaction that does it: what is refused costs nothing.
///
/// What somebody who was forgotten had spent stays spent until the stretch is over, should the person come back: under
/// a word of each stretch and hall that joins with nothing.
@ApplicationScoped
public class Allowances implements Personal {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Session database;
    private final Remains remains;
    private final Clock clock;

    Allowances(Session database, Remains remains, Clock clock) {
        this.database = database;
        this.remains = remains;
        this.clock = clock;
    }

    /// Counts one more, or refuses until the stretch is over. Stretches begin at the same instants for everybody.
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(String person, String what, int most, Duration stretch) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / stretch.toSeconds() * stretch.toSeconds());
        boolean counted = database.createNativeMutationQuery("""
            insert into allowance (person, what, starts_at, used)
            select :person, :what, :start, 1 from (
                select coalesce(sum(used), 0) as used from allowance
                where person = :remains and what = :what and starts_at = :start) before
            where before.used < :most
            on conflict (person, what, starts_at) do update set used = allowance.used + 1
            where allowance.used + (
                select coalesce(sum(b.used), 0) from allowance b
                where b.person = :remains and b.what = :what and b.starts_at = :start) < :most""")
                        .setParameter("person", person)
                        .setParameter("remains", remains.of(person, stretch(what, start)))
                        .setParameter("what", what)
                        .setParameter("start", start)
                        .setParameter("most", most)
                        .executeUpdate()
                == 1;
        if (!counted) {
            throw new AllowanceSpent(most, Duration.between(now, start.plus(stretch)));
        }
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "allowance-sweep")
    @Transactional
    void forgetWhatIsOver() {
        database.createNativeMutationQuery("delete from allowance where starts_at < :before")
                .setParameter("before", clock.instant().minus(LONGEST).minus(LONGEST))
                .executeUpdate();
    }

    @Override
    public String name() {
        return "allowances";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery(
                        "select what, starts_at, used from allowance where person = :person order by starts_at, what",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("what", row[0], "startsAt", row[1], "used", row[2]))
                .toList();
    }

    /// What was left before and what was spent since become one.
    @Override
    public int forget(String person) {
        List<Object[]> spent = database.createNativeQuery(
                        "delete from allowance where person = :person returning what, starts_at, used", Object[].class)
                .setParameter("person", person)
                .getResultList();
        for (Object[] each : spent) {
            database.createNativeMutationQuery("""
                insert into allowance (person, what, starts_at, used) values (:remains, :what, :start, :used)
                on conflict (person, what, starts_at) do update set used = allowance.used + excluded.used""")
                    .setParameter("remains", remains.of(person, stretch((String) each[0], (Instant) each[1])))
                    .setParameter("what", each[0])
                    .setParameter("start", each[1])
                    .setParameter("used", each[2])
                    .executeUpdate();
        }
        return spent.size();
    }

    private static UUID stretch(String what, Instant start) {
        return UUID.nameUUIDFromBytes((what + "\n" + start).getBytes(StandardCharsets.UTF_8));
    }

    /// The person has done this as often as the policy allows in this stretch of time.
    static final class AllowanceSpent extends Refusal.TooMany {
        AllowanceSpent(int most, Duration wait) {
            super("allowance-spent", wait, "most", most);
        }
    }
}
