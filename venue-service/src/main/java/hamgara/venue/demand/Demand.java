package hamgara.venue.demand;

import hamgara.kit.time.Tehran;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Counts the wishes that were not met.
///
/// Whoever refuses a wish rolls its own transaction back and may do so thousands of times a second; so a wish is only
/// put aside here, and written with others a moment later. What a crash takes with it are counts of one second; beyond
/// ten thousand waiting wishes more are not taken, as the picture is clear by then.
@ApplicationScoped
public class Demand {

    private static final String ANYBODY = "anybody";
    private static final int WAITING_AT_MOST = 10_000;
    private static final int WRITTEN_AT_ONCE = 1_000;

    private final BlockingQueue<Recorded> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final DemandRepository demand;
    private final Clock clock;

    Demand(DemandRepository demand, Clock clock) {
        this.demand = demand;
        this.clock = clock;
    }

    /// A wish and the digest of who had it, so that the same one counts once a week.
    record Recorded(Need need, @Nullable String digest) {}

    /// Takes a wish down. `person` is the pseudonym of who had it; nothing of it is kept but a digest of
    /// person, wish and week. Without one every call counts. Never waits and never fails.
    public void record(Need need, @Nullable String person) {
        boolean taken = waiting.offer(new Recorded(need, person == null ? null : digest(need.cell(), need, person)));
        assert taken || waiting.remainingCapacity() == 0;
    }

    /// Takes a wish down of somebody unknown: of all of them together one a week for a day, place, kind and audience,
    /// so that nobody makes up many.
    public void recordUnknown(Need need) {
        boolean taken = waiting.offer(new Recorded(need, digest(need.dayCell(), need, ANYBODY)));
        assert taken || waiting.remainingCapacity() == 0;
    }

    /// Counts wishes that each are the first of their kind, in the caller's transaction: what a crash takes comes
    /// again.
    public void count(List<Need> needs) {
        if (!needs.isEmpty()) {
            demand.count(needs.stream().map(need -> new Recorded(need, null)).toList());
        }
    }

    /// Takes out what [#count] took in, as nobody wishes for it any more.
    public void takeBack(List<Need> needs) {
        if (!needs.isEmpty()) {
            demand.takeBack(needs.stream().map(need -> new Recorded(need, null)).toList());
        }
    }

    private String digest(String cell, Need need, String person) {
        String once = person + '|' + Tehran.weekOf(Tehran.dayOf(clock.instant())) + '|' + need.reason() + '|' + cell;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(once.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes what waits, in parts; answers how many wishes this part had.
    @Transactional
    int write() {
        List<Recorded> part = new ArrayList<>();
        waiting.drainTo(part, WRITTEN_AT_ONCE);
        if (!part.isEmpty()) {
            demand.count(part);
        }
        return part.size();
    }

    /// The digests of weeks that are over tell nobody anything any more.
    @Transactional
    void forget() {
        demand.forgetBefore(Tehran.weekOf(Tehran.dayOf(clock.instant())));
    }

    void stop(@Observes ShutdownEvent event) {
        while (write() > 0) {
            // the next part
        }
    }
}
