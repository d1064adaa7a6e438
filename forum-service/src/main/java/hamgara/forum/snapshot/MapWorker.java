package hamgara.forum.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.polis.OpinionMap;
import hamgara.forum.polis.OpinionState;
import hamgara.forum.votetable.InputHash;
import hamgara.forum.votetable.ReadTable;
import hamgara.forum.votetable.VoteTables;
import hamgara.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Works out maps aside from every request: reads in one transaction, reckons in none, publishes in another.
@ApplicationScoped
class MapWorker {

    private static final int REST_SHARE = 10;

    private final WorkRows work;
    private final VoteTables tables;
    private final SnapshotRows snapshots;
    private final Halls halls;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final MapConfig config;
    private final Clock clock;
    private final ReentrantLock working = new ReentrantLock();

    MapWorker(
            WorkRows work,
            VoteTables tables,
            SnapshotRows snapshots,
            Halls halls,
            Outbox outbox,
            ObjectMapper json,
            MapConfig config,
            Clock clock) {
        this.work = work;
        this.tables = tables;
        this.snapshots = snapshots;
        this.halls = halls;
        this.outbox = outbox;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.opinion-map.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "opinion-map-sweep")
    void sweep() {
        if (!working.tryLock()) {
            return;
        }
        try {
            for (Optional<WorkRows.Work> next = claim(); next.isPresent(); next = claim()) {
                draw(next.get());
            }
        } finally {
            working.unlock();
        }
    }

    /// Who asks for a map waits for no sweep. It is a thread of its own, as one of those that requests
    /// share would be missing there.
    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) MapAsked asked) {
        Thread.ofPlatform().name("opinion-map").daemon().start(this::sweep);
    }

    private Optional<WorkRows.Work> claim() {
        return QuarkusTransaction.requiringNew().call(() -> work.claim(config.lease()));
    }

    private void draw(WorkRows.Work claimed) {
        long began = System.nanoTime();
        ReadTable read = tables.present(claimed.conversation());
        Before before = QuarkusTransaction.requiringNew().call(() -> before(claimed));
        int smallestGroup = before.hall().policy().terms().smallestGroup();
        OpinionMap map = OpinionMap.of(read.table(), claimed.params(), before.state());
        MapDrawer.Drawn drawn = MapDrawer.drawn(map, read, smallestGroup);
        MapView view = drawn.view();
        String body = written(view);
        byte[] groupOf = drawn.groupOf();
        var made = new Snapshot(
                claimed.conversation(),
                before.seq() + 1,
                OpinionMap.ALGORITHM,
                before.state() == null,
                read.seen(),
                InputHash.of(read.table(), claimed.params(), smallestGroup, before.basis()),
                before.bodyHash(),
                InputHash.of(body),
                read.table().voters(),
                read.table().votes(),
                view.groups().size(),
                smallestGroup,
                clock.instant());
        byte[] places = Place.of(read.table(), map, groupOf);
        String state = written(map.state());
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        QuarkusTransaction.requiringNew().run(() -> {
            snapshots.add(made, read.moderationSeq(), body, groupOf, places, state);
            snapshots.group(claimed.conversation(), voters(read), groups(groupOf));
            Duration rest = taken.multipliedBy(REST_SHARE);
            work.done(claimed, rest.compareTo(config.rest()) > 0 ? rest : config.rest());
            outbox.append(new SnapshotPublished(
                    made.conversation(),
                    claimed.hall(),
                    claimed.county(),
                    made.seq(),
                    made.algorithm(),
                    made.inputHash(),
                    made.voters(),
                    read.statements().size(),
                    made.groups(),
                    before.hall().privateOrNull()));
        });
    }

    /// The hall and the map before: a cold one, and the first, keep nothing of it but its number.
    private Before before(WorkRows.Work claimed) {
        HallFacts hall = halls.ofRecord(claimed.hall());
        Optional<Snapshot> last = snapshots.latest(claimed.conversation());
        int seq = last.map(Snapshot::seq).orElse(0);
        if (last.isEmpty() || claimed.cold()) {
            return new Before(hall, seq, null, null, null);
        }
        String state = snapshots.state(claimed.conversation(), seq);
        return state == null
                ? new Before(hall, seq, null, null, null)
                : new Before(hall, seq, last.get().bodyHash(), read(state), basis(last.get()));
    }

    /// What a map hands on is more than what it shows, and follows from what it followed from.
    private static String basis(Snapshot last) {
        return last.inputHash() + " " + last.bodyHash();
    }

    private record Before(
            HallFacts hall,
            int seq,
            @Nullable String bodyHash,
            @Nullable OpinionState state,
            @Nullable String basis) {}

    private static String voters(ReadTable read) {
        return IntStream.range(0, read.table().voters())
                .mapToObj(row -> String.valueOf(read.table().voter(row)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String groups(byte[] groupOf) {
        return IntStream.range(0, groupOf.length)
                .mapToObj(row -> String.valueOf(groupOf[row]))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OpinionState read(String state) {
        try {
            return json.readValue(state, OpinionState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
