package hamgara.forum.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps drafts, each beside its author: no statement reaches a draft of somebody else.
@ApplicationScoped
class DraftRows {

    private final Session database;
    private final ObjectMapper json;

    DraftRows(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// False when the id is somebody else's, or when it would be one draft too many.
    boolean save(UUID id, String author, DraftBody body, Instant at, int most) {
        return database.createNativeMutationQuery("""
                        insert into draft (id, author, body, saved_at, version)
                        select :id, :author, :body, :at, 1
                        where exists (select 1 from draft where id = :id)
                           or (select count(*) from draft where author = :author) < :most
                        on conflict (id) do update
                        set body = excluded.body, saved_at = excluded.saved_at, version = draft.version + 1
                        where draft.author = excluded.author""")
                        .setParameter("id", id)
                        .setParameter("author", author)
                        .setParameter("body", text(body))
                        .setParameter("at", at)
                        .setParameter("most", most)
                        .executeUpdate()
                == 1;
    }

    boolean isTaken(UUID id) {
        return !database.createNativeQuery("select 1 from draft where id = :id", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    Optional<DraftView> find(UUID id, String author) {
        return one("select id, body, saved_at, version from draft where id = :id and author = :author", id, author);
    }

    /// Holds the row: a draft is published once, and not while it is saved.
    Optional<DraftView> locked(UUID id, String author) {
        return one(
                "select id, body, saved_at, version from draft where id = :id and author = :author for update",
                id,
                author);
    }

    List<DraftView> of(String author, @Nullable UUID after, int limit) {
        return database.createNativeQuery("""
                        select id, body, saved_at, version from draft
                        where author = :author and id > :after order by id limit :limit""", Object[].class)
                .setParameter("author", author)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    boolean remove(UUID id, String author) {
        return database.createNativeMutationQuery("delete from draft where id = :id and author = :author")
                        .setParameter("id", id)
                        .setParameter("author", author)
                        .executeUpdate()
                == 1;
    }

    int removeAll(String author) {
        return database.createNativeMutationQuery("delete from draft where author = :author")
                .setParameter("author", author)
                .executeUpdate();
    }

    private Optional<DraftView> one(String sql, UUID id, String author) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .setParameter("author", author)
                .getResultStream()
                .map(this::view)
                .findFirst();
    }

    private DraftView view(Object[] row) {
        try {
            return new DraftView(
                    (UUID) row[0],
                    json.readValue((String) row[1], DraftBody.class),
                    (Instant) row[2],
                    ((Number) row[3]).longValue());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(DraftBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
