package hamgara.forum.content;

import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Knows of everything that people wrote where it stands, who wrote it and whether it is seen; the words stay with
/// their
/// feature.
@ApplicationScoped
public class Contents implements Personal {

    private static final String FACTS =
            "select id, kind, hall_id, county, author, state, reports, reporters, round, kept from content where id = :id";

    private final Session database;
    private final Remains remains;
    private final Instance<Written> features;
    private final Event<ContentHidden> hidden;
    private final Event<ContentShown> shown;
    private final Event<ContentReworded> reworded;
    private final Clock clock;

    Contents(
            Session database,
            Remains remains,
            @Any Instance<Written> features,
            Event<ContentHidden> hidden,
            Event<ContentShown> shown,
            Event<ContentReworded> reworded,
            Clock clock) {
        this.database = database;
        this.remains = remains;
        this.features = features;
        this.hidden = hidden;
        this.shown = shown;
        this.reworded = reworded;
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

    public Optional<ContentFacts> find(UUID id) {
        return read(FACTS, id);
    }

    /// The same, and nobody else changes, reports or decides about it until this transaction is over.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ContentFacts> locked(UUID id) {
        find(id).flatMap(content -> feature(content.kind())).ifPresent(feature -> feature.hold(id));
        return read(FACTS + " for update", id);
    }

    /// What was never entered is not hidden.
    public ContentState state(UUID id) {
        return database.createNativeQuery("select state from content where id = :id and state <> 'SHOWN'", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(ContentState::valueOf)
                .orElse(ContentState.SHOWN);
    }

    /// Whether people at large are not to be shown it.
    public boolean isHidden(UUID id) {
        return state(id) != ContentState.SHOWN;
    }

    /// Its words, for those who decide about them.
    public Optional<String> words(ContentFacts content) {
        return feature(content.kind()).flatMap(feature -> feature.words(content.id()));
    }

    /// Whether the person wrote it, alone or with others; who was forgotten and came back is still known.
    public boolean isOf(ContentFacts content, String person) {
        return content.author().equals(person)
                || content.author().equals(remains.of(person, content.id()))
                || feature(content.kind())
                        .filter(feature -> feature.isAlsoOf(content.id(), person))
                        .isPresent();
    }

    /// Counts one more report; its row is held from here on.
    @Transactional(Transactional.TxType.MANDATORY)
    public void addReport(UUID id, double weight) {
        database.createNativeMutationQuery("""
                        update content set reports = reports + :weight, reporters = reporters + 1 where id = :id""")
                .setParameter("weight", weight)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Somebody decided about it: reports are counted anew.
    @Transactional(Transactional.TxType.MANDATORY)
    public void decided(UUID id, boolean isKept) {
        database.createNativeMutationQuery("""
                        update content set reports = 0, reporters = 0, round = round + 1, kept = :kept where id = :id""")
                .setParameter("kept", isKept)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// It has other words now, which nobody has read yet.
    @Transactional(Transactional.TxType.MANDATORY)
    public void reworded(UUID id) {
        database.createNativeMutationQuery("update content set kept = false where id = :id and kept")
                .setParameter("id", id)
                .executeUpdate();
        reworded.fire(new ContentReworded(id));
    }

    /// Takes it out of sight; whoever keeps words of it is told once.
    @Transactional(Transactional.TxType.MANDATORY)
    public void hide(ContentFacts content, boolean isForGood, String rule) {
        move(content.id(), isForGood ? ContentState.REMOVED : ContentState.HIDDEN);
        if (content.state() == ContentState.SHOWN) {
            hidden.fire(new ContentHidden(content.id(), content.kind(), content.hallId(), content.county(), rule));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void show(ContentFacts content) {
        if (content.state() != ContentState.SHOWN) {
            move(content.id(), ContentState.SHOWN);
            shown.fire(new ContentShown(content.id(), content.kind(), content.hallId(), content.county()));
        }
    }

    private void move(UUID id, ContentState to) {
        database.createNativeMutationQuery("update content set state = :state where id = :id")
                .setParameter("state", to.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<Written> feature(Kind kind) {
        return features.stream().filter(feature -> feature.kind() == kind).findFirst();
    }

    private Optional<ContentFacts> read(String query, UUID id) {
        return database.createNativeQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new ContentFacts(
                        (UUID) row[0],
                        Kind.valueOf((String) row[1]),
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        ContentState.valueOf((String) row[5]),
                        ((Number) row[6]).doubleValue(),
                        ((Number) row[7]).intValue(),
                        ((Number) row[8]).intValue(),
                        (Boolean) row[9]))
                .findFirst();
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
