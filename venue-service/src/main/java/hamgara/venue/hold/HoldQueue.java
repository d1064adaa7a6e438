package hamgara.venue.hold;

import static java.util.concurrent.TimeUnit.SECONDS;

import hamgara.kit.caller.Caller;
import hamgara.kit.combine.Combiner;
import hamgara.kit.combine.Outcome;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.hold.ClearHolds.Ask;
import hamgara.venue.hold.ClearHolds.Clear;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Keeps places of slots for all who ask at the same moment in one commit, where one look shows that nothing stands
/// against it: so a slot that everybody wants is not waited for by one after the other.
///
/// What is not clear at one look is nobody's here: [Holds] decides it by itself, and alone says why not.
@ApplicationScoped
class HoldQueue {

    private static final Logger LOG = Logger.getLogger(HoldQueue.class);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /// Longer than a batch takes when nothing is wrong; deciding an ask twice is no harm, as its id is the same.
    private static final int PATIENCE_SECONDS = 5;

    private final ClearHolds holds;
    private final HoldConfig config;
    private final Caller caller;
    private final Combiner<Ask, Optional<HoldView>> worker;

    HoldQueue(DataSource database, ClearHolds holds, HoldConfig config, Caller caller) {
        this.holds = holds;
        this.config = config;
        this.caller = caller;
        this.worker = Combiner.writing("holds", database, 1, config.together(), this::decide);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.close();
    }

    /// Empty when it is to be decided by itself; then nothing has happened, or it is found again by its id.
    Optional<HoldView> place(UUID id, NewHold request, List<NewHoldItem> wanted) {
        NewHoldItem only = wanted.getFirst();
        UUID slot = only.slotId();
        if (wanted.size() > 1 || slot == null || !only.wanted().isClear() || only.party() > config.largestParty()) {
            return Optional.empty();
        }
        var ask = new Ask(
                id,
                caller.pseudonym(),
                request.cardId(),
                slot,
                only.party(),
                request.line(),
                only.wanted().line(),
                Outbox.traceparent());
        try {
            return worker.submit(slot, ask).orTimeout(PATIENCE_SECONDS, SECONDS).join();
        } catch (CompletionException e) {
            LOG.warnf("A hold is to be decided by itself: %s", e.getCause());
            return Optional.empty();
        }
    }

    /// A slot that somebody keeps locked is left out; and all are decided by themselves when what is told of slots is
    /// locked too. So nobody waits here for what others do, but for those who hold or book places themselves.
    private List<Outcome<Optional<HoldView>>> decide(Connection connection, List<Ask> asks) throws SQLException {
        for (boolean waiting : new boolean[] {true, false}) {
            try {
                return decide(connection, asks, waiting);
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback();
            }
        }
        return asks.stream().map(_ -> Outcome.of(Optional.<HoldView>empty())).toList();
    }

    private List<Outcome<Optional<HoldView>>> decide(Connection connection, List<Ask> asks, boolean waiting)
            throws SQLException {
        Map<Integer, Clear> clear = holds.look(connection, asks, waiting);
        keepFirsts(asks, clear);
        Map<UUID, Instant> until = holds.keep(connection, clear.values(), config.lifetime());
        return IntStream.range(0, asks.size())
                .mapToObj(i -> Optional.ofNullable(clear.get(i))
                        .map(kept -> kept.view(
                                Objects.requireNonNull(until.get(asks.get(i).id())))))
                .map(Outcome::of)
                .toList();
    }

    /// As many as there is room for, and one ask of a person and of an id: the look at the second does not see what the
    /// first takes.
    private static void keepFirsts(List<Ask> asks, Map<Integer, Clear> clear) {
        Map<UUID, Integer> room = new HashMap<>();
        Set<Object> met = new HashSet<>();
        for (int i = 0; i < asks.size(); i++) {
            Ask ask = asks.get(i);
            boolean newCaller = met.add(ask.caller());
            boolean first = met.add(ask.id()) && newCaller;
            Clear found = clear.get(i);
            if (found == null) {
                continue;
            }
            int left = room.getOrDefault(ask.slot(), found.free()) - ask.party();
            if (first && left >= 0) {
                room.put(ask.slot(), left);
            } else {
                clear.remove(i);
            }
        }
    }
}
