package hamgara.forum.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.conversation.ConversationFacts;
import hamgara.forum.conversation.Conversations;
import hamgara.forum.hall.Halls;
import hamgara.forum.polis.OpinionMap;
import hamgara.forum.votetable.ReadTable;
import hamgara.forum.votetable.VoteTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Shows published maps; what follows from them asks here.
@ApplicationScoped
public class Snapshots {

    private static final int MAPS_IN_MEMORY = 32;

    private final SnapshotRows snapshots;
    private final WorkRows work;
    private final VoteTables tables;
    private final Conversations conversations;
    private final ObjectMapper json;
    private final Halls halls;
    private final Event<MapAsked> asked;
    private final Map<UUID, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > MAPS_IN_MEMORY;
        }
    });

    Snapshots(
            SnapshotRows snapshots,
            WorkRows work,
            VoteTables tables,
            Conversations conversations,
            ObjectMapper json,
            Halls halls,
            Event<MapAsked> asked) {
        this.snapshots = snapshots;
        this.work = work;
        this.tables = tables;
        this.conversations = conversations;
        this.json = json;
        this.halls = halls;
        this.asked = asked;
    }

    private record Known(int seq, MapView map) {}

    /// How much a statement is asked next, for those the latest map knows; empty without a map.
    public Map<UUID, Double> priorities(UUID conversation) {
        Map<UUID, Double> priorities = new HashMap<>();
        snapshots
                .latest(conversation)
                .ifPresent(latest -> map(latest)
                        .statements()
                        .forEach(entry -> priorities.put(entry.statementId(), entry.priority())));
        return priorities;
    }

    /// What the groups of the latest map share; empty without a map and without a group that is shown.
    public Optional<SharedGround> sharedGround(UUID conversation) {
        return snapshots
                .latest(conversation)
                .filter(latest -> latest.groups() > 0)
                .map(latest -> new SharedGround(
                        latest.seq(),
                        map(latest).statements().stream()
                                .filter(entry -> !entry.out())
                                .map(Snapshots::shared)
                                .sorted(Comparator.comparingDouble((SharedGround.Shared shared) -> -shared.consensus()))
                                .toList()));
    }

    /// The groups of the latest map and their people, where nobody asks; empty without a map.
    public Optional<GroupsNow> groupsNow(UUID conversation) {
        return snapshots.latest(conversation).map(latest -> {
            MapView map = map(latest);
            Map<Integer, Integer> people = new HashMap<>();
            map.groups().forEach(group -> people.put(group.group(), group.people()));
            return new GroupsNow(latest.seq(), Map.copyOf(people), map.hiddenGroups() == 0);
        });
    }

    private static SharedGround.Shared shared(MapView.Entry entry) {
        List<SharedGround.Support> support = entry.groups().stream()
                .map(votes -> new SharedGround.Support(votes.group(), votes.agreement()))
                .toList();
        double consensus =
                support.stream().mapToDouble(SharedGround.Support::share).reduce(1, (a, b) -> a * b);
        return new SharedGround.Shared(entry.statementId(), consensus, support);
    }

    SnapshotView latest(UUID conversation) {
        conversations.facts(conversation);
        return snapshots
                .latest(conversation)
                .map(latest -> SnapshotView.of(latest, map(latest)))
                .orElseThrow(SnapshotRefusal.SnapshotNotFound::new);
    }

    SnapshotView show(UUID conversation, int seq) {
        Snapshot found = found(conversation, seq);
        return SnapshotView.of(found, map(found));
    }

    List<SnapshotView> list(UUID conversation, int below, int limit) {
        conversations.facts(conversation);
        return snapshots.below(conversation, below, limit).stream()
                .map(each -> SnapshotView.of(each, null))
                .toList();
    }

    /// Without a map there is nothing to show but who asks.
    PlaceView placeOf(UUID conversation, String person) {
        conversations.facts(conversation);
        Optional<Long> voter = snapshots.voter(conversation, person);
        long votes = voter.map(no -> snapshots.votes(conversation, no)).orElse(0L);
        Optional<Snapshot> latest = voter.flatMap(_ -> snapshots.latest(conversation));
        Optional<Place> place =
                latest.flatMap(map -> Place.of(snapshots.places(conversation, map.seq()), voter.orElseThrow()));
        return new PlaceView(
                place.flatMap(_ -> latest.map(Snapshot::seq)).orElse(null),
                place.map(Place::x).orElse(null),
                place.map(Place::y).orElse(null),
                place.map(Place::group).filter(group -> group >= 0).orElse(null),
                votes);
    }

    @Transactional
    Recompute.Answer recompute(UUID conversation, boolean cold) {
        int after = snapshots.latest(conversation).map(Snapshot::seq).orElse(0);
        work.ask(conversation, cold);
        asked.fire(new MapAsked(conversation));
        return new Recompute.Answer(conversation, after, cold);
    }

    CommonGround commonGround(UUID hall) {
        Optional<ConversationFacts> main = conversations.mainIfAny(hall);
        Optional<Snapshot> latest = main.flatMap(conversation -> snapshots.latest(conversation.id()));
        return CommonGround.of(
                hall,
                main.map(ConversationFacts::id).orElse(null),
                latest.orElse(null),
                latest.map(this::map).orElse(null),
                latest.map(Snapshot::smallestGroup)
                        .orElseGet(() -> halls.facts(hall).policy().terms().smallestGroup()));
    }

    /// The latest map as it would be with other groups, or without some of its people. Kept nowhere.
    MapView whatIf(UUID conversation, NewWhatIf question) {
        ConversationFacts facts = conversations.facts(conversation);
        Snapshot latest = snapshots.latest(conversation).orElseThrow(SnapshotRefusal.SnapshotNotFound::new);
        ReadTable read = tables.asSeen(conversation, latest.seen());
        if (question.groups() != null) {
            int[] groupOf = question.groupOf(read.table().voters());
            return MapDrawer.of(
                    OpinionMap.given(read.table(), groupOf, question.groups().size()), read, 1);
        }
        ReadTable rest = read.without(question.leftOut(read.table().voters()));
        return MapDrawer.of(
                OpinionMap.of(rest.table(), facts.params(), null),
                rest,
                facts.hall().policy().terms().smallestGroup());
    }

    /// What the votes of some people, by their numbers, have changed in the latest map; empty without a map.
    public Optional<Effect> effect(UUID conversation, Set<Long> voters) {
        ConversationFacts facts = conversations.facts(conversation);
        int smallest = facts.hall().policy().terms().smallestGroup();
        return snapshots.latest(conversation).map(latest -> {
            ReadTable read = tables.asSeen(conversation, latest.seen());
            Set<Integer> rows = IntStream.range(0, read.table().voters())
                    .filter(row -> voters.contains(read.table().voter(row)))
                    .boxed()
                    .collect(Collectors.toSet());
            ReadTable rest = read.without(rows);
            return new Effect(
                    Effect.Side.of(MapDrawer.of(OpinionMap.of(read.table(), facts.params(), null), read, smallest)),
                    Effect.Side.of(MapDrawer.of(OpinionMap.of(rest.table(), facts.params(), null), rest, smallest)));
        });
    }

    /// What a published map was made of.
    public MadeOf madeOf(UUID conversation, int seq) {
        Snapshot found = found(conversation, seq);
        Map<UUID, MadeOf.Counted> statements = map(found).statements().stream()
                .collect(Collectors.toMap(
                        MapView.Entry::statementId, entry -> new MadeOf.Counted(entry.out(), entry.meta())));
        return new MadeOf(conversation, found.seen(), snapshots.groupOf(conversation, seq), statements);
    }

    private Snapshot found(UUID conversation, int seq) {
        conversations.facts(conversation);
        return snapshots.of(conversation, seq).orElseThrow(SnapshotRefusal.SnapshotNotFound::new);
    }

    private MapView map(Snapshot snapshot) {
        Known last = known.get(snapshot.conversation());
        if (last != null && last.seq() == snapshot.seq()) {
            return last.map();
        }
        MapView map = read(snapshots.body(snapshot.conversation(), snapshot.seq()));
        if (last == null || last.seq() < snapshot.seq()) {
            known.put(snapshot.conversation(), new Known(snapshot.seq(), map));
        }
        return map;
    }

    private MapView read(String body) {
        try {
            return json.readValue(body, MapView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
