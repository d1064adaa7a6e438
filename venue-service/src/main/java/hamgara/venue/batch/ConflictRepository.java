package hamgara.venue.batch;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps conflicts.
@ApplicationScoped
class ConflictRepository {

    private static final String COLUMNS = """
            select id, nonce, batch_id, code, booking_id, occurred_at, noted_at, resolution, resolved_at, version
            from check_in_conflict
            """;

    private final EntityManager entities;

    ConflictRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Conflict> find(UUID id, List<String> venues) {
        List<?> rows = entities.createNativeQuery(COLUMNS + "where id = :id and venue = any (cast(:venues as text[]))")
                .setParameter("id", id)
                .setParameter("venues", venues.toArray(String[]::new))
                .getResultList();
        return rows.stream().map(row -> Conflict.of((Object[]) row)).findFirst();
    }

    /// One row more than the page, the oldest first.
    List<Conflict> at(List<String> venues, boolean open, PageRequest page) {
        Cursor cursor = page.cursor().orElse(null);
        List<?> rows = entities.createNativeQuery(COLUMNS + """
                        where venue = any (cast(:venues as text[])) and (not :open or resolution is null) and (noted_at, id) > (:notedAt, :id)
                        order by noted_at, id""")
                .setParameter("venues", venues.toArray(String[]::new))
                .setParameter("open", open)
                .setParameter("notedAt", cursor == null ? Instant.EPOCH : cursor.instant(0))
                .setParameter("id", cursor == null ? new UUID(0, 0) : cursor.uuid(1))
                .setMaxResults(page.rowsToRead())
                .getResultList();
        return rows.stream().map(row -> Conflict.of((Object[]) row)).toList();
    }

    static Cursor cursorOf(Conflict conflict) {
        return Cursor.of(conflict.notedAt(), conflict.id());
    }

    /// Keeps what is there already.
    void insert(
            UUID id,
            UUID batch,
            String venue,
            ConflictCode code,
            UUID nonce,
            @Nullable UUID booking,
            @Nullable Instant occurredAt,
            Instant now) {
        entities.createNativeQuery("""
                        insert into check_in_conflict (id, nonce, batch_id, venue, code, booking_id, occurred_at, noted_at)
                        values (:id, :nonce, :batch, :venue, :code, (select id from booking where id = :booking),
                                case when :timely then cast(:occurredAt as timestamptz) end, :now)
                        on conflict (id) do nothing""")
                .setParameter("id", id)
                .setParameter("nonce", nonce)
                .setParameter("batch", batch)
                .setParameter("venue", venue)
                .setParameter("code", code.name())
                .setParameter("booking", booking == null ? new UUID(0, 0) : booking)
                .setParameter("timely", occurredAt != null)
                .setParameter("occurredAt", occurredAt == null ? now : occurredAt)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// False when it was resolved meanwhile, or another version than that was seen.
    boolean resolve(UUID id, long seen, Resolution resolution, String by, Instant now) {
        return entities.createNativeQuery("""
                        update check_in_conflict
                        set resolution = :resolution, resolved_by = :by, resolved_at = :now, version = version + 1
                        where id = :id and version = :seen and resolution is null""")
                        .setParameter("id", id)
                        .setParameter("seen", seen)
                        .setParameter("resolution", resolution.name())
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
