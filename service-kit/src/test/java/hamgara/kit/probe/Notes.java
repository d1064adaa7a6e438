package hamgara.kit.probe;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Event;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.probe.NoteResource.NewNote;
import hamgara.kit.probe.NoteResource.NoteView;
import hamgara.kit.problem.Refusal;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

@ApplicationScoped
public class Notes {

    private final EntityManager database;
    private final Outbox outbox;
    private final Map<Set<UUID>, CountDownLatch> knots = new ConcurrentHashMap<>();

    Notes(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    record NoteWritten(UUID note, int places) implements Event {
        @Override
        public String type() {
            return "hamgara.probe.note-written.v1";
        }

        @Override
        public UUID subject() {
            return note;
        }
    }

    @Transactional
    NoteView write(NewNote note) {
        return write(Ids.next(), note);
    }

    @Transactional
    public NoteView write(UUID id, NewNote note) {
        if (note.places() == 10) {
            throw new NoteFull(id);
        }
        database.createNativeQuery("""
                        insert into note (id, text, places) values (?1, ?2, ?3)
                        on conflict (id) do update set text = excluded.text, version = note.version + 1
                        """)
                .setParameter(1, id)
                .setParameter(2, note.text())
                .setParameter(3, note.places())
                .executeUpdate();
        outbox.append(new NoteWritten(id, note.places()));
        return read(id);
    }

    @Transactional
    NoteView change(UUID id, NewNote note, long seen) {
        StaleVersion.check(seen, read(id).version());
        return write(id, note);
    }

    /// Two who come from both ends at once each hold what the other wants.
    @Transactional
    NoteView knot(UUID id, UUID other) throws InterruptedException {
        add(id);
        CountDownLatch met = knots.computeIfAbsent(Set.of(id, other), _ -> new CountDownLatch(2));
        met.countDown();
        met.await();
        add(other);
        return read(id);
    }

    private void add(UUID id) {
        database.createNativeQuery("update note set places = places + 1 where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Transactional
    NoteView lose(UUID id) {
        database.createNativeQuery("do $$ begin raise exception 'lost' using errcode = '40001'; end $$")
                .executeUpdate();
        return read(id);
    }

    @Transactional
    void hear(UUID id) {
        database.createNativeQuery("insert into heard (subject, event_id) values (?1, gen_random_uuid())")
                .setParameter(1, id)
                .executeUpdate();
    }

    @Transactional
    long heard(UUID id) {
        return ((Number) database.createNativeQuery("select count(*) from heard where subject = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    NoteView read(UUID id) {
        return rows("where id = ?1", id).stream().findFirst().orElseThrow(NoteUnknown::new);
    }

    @Transactional
    Page<NoteView> list(PageRequest page) {
        List<NoteView> rows = page.cursor()
                .map(cursor -> rows("where id > ?1 order by id limit " + page.rowsToRead(), cursor.uuid(0)))
                .orElseGet(() -> rows("where id > ?1 order by id limit " + page.rowsToRead(), new UUID(0, 0)));
        return Page.of(rows, page, row -> Cursor.of(row.id()), row -> row);
    }

    private List<NoteView> rows(String where, UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("select id, text, places, version from note " + where)
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(row -> new NoteView(
                        (UUID) row[0], (String) row[1], ((Number) row[2]).intValue(), ((Number) row[3]).longValue()))
                .toList();
    }

    static final class NoteUnknown extends Refusal.NotFound {
        NoteUnknown() {
            super("note-unknown");
        }
    }

    static final class NoteFull extends Refusal.Conflict {
        NoteFull(UUID note) {
            super("note-full", "note", note);
        }
    }
}
