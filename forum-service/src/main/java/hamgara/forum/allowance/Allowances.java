package hamgara.forum.allowance;

import hamgara.forum.personal.Personal;
import hamgara.kit.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/// Counts what each person did in a stretch of time, in the transaction that does it: what is refused costs nothing.
@ApplicationScoped
public class Allowances implements Personal {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Session database;
    private final Clock clock;

    Allowances(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Counts one more, or refuses until the stretch is over. Stretches begin at the same instants for everybody.
    @Transactional(Transactional.TxType.MANDATORY)
    public void spend(String person, String what, int most, Duration stretch) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / stretch.toSeconds() * stretch.toSeconds());
        boolean counted = database.createNativeMutationQuery("""
                        insert into allowance (person, what, starts_at, used) values (:person, :what, :start, 1)
                        on conflict (person, what, starts_at) do update set used = allowance.used + 1
                        where allowance.used < :most""")
                        .setParameter("person", person)
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

    @Override
    public int forget(String person) {
        return database.createNativeMutationQuery("delete from allowance where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /// The person has done this as often as the policy allows in this stretch of time.
    static final class AllowanceSpent extends Refusal.TooMany {
        AllowanceSpent(int most, Duration wait) {
            super("allowance-spent", wait, "most", most);
        }
    }
}
