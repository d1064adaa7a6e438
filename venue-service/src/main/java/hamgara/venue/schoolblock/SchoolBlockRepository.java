package hamgara.venue.schoolblock;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the times that schools keep, and what stands in them.
@ApplicationScoped
class SchoolBlockRepository implements PanacheRepositoryBase<SchoolBlock, UUID> {

    /// The slots to come that a block takes, and who stands in them; its times are put together once.
    private static final String TAKEN = """
            from slot s left join booking b on b.slot_id = s.id and b.state = 'CONFIRMED'
            where s.venue_id = :venue and s.ends_at > clock_timestamp() and s.status not in ('CANCELLED', 'RELEASED')
              and tstzrange(s.starts_at, s.ends_at) && (
                  select range_agg(t.during) from school_block_time t
                  where t.block_id = :block and upper(t.during) > clock_timestamp())
            """;

    /// What stands in a block.
    record Reach(long slots, long bookings) {}

    /// Who closes a time has the venue alone, as whoever takes places shares it. Nobody waits for it for long.
    void lockVenue(UUID venue) {
        getEntityManager()
                .createNativeQuery("select set_config('lock_timeout', '3s', true), "
                        + "cast(pg_advisory_xact_lock(hashtextextended(:venue, 9)) as text)")
                .setParameter("venue", venue.toString())
                .getSingleResult();
    }

    Optional<UUID> over(UUID venue, Instant from, Instant until) {
        List<?> found = getEntityManager()
                .createNativeQuery("select school_blocks_over(:venue, :from, :until) limit 1")
                .setParameter("venue", venue)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    List<UUID> bookingsIn(SchoolBlock block) {
        List<?> found = getEntityManager()
                .createNativeQuery("select b.id " + TAKEN + " and b.id is not null order by b.id")
                .setParameter("venue", block.venueId)
                .setParameter("block", block.id)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    Reach reach(SchoolBlock block) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select count(distinct s.id), count(b.id) " + TAKEN)
                .setParameter("venue", block.venueId)
                .setParameter("block", block.id)
                .getSingleResult();
        return new Reach(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /// One row more than the page, oldest first.
    List<SchoolBlock> ofVenue(UUID venue, PageRequest page) {
        var rows = page.cursor().isEmpty()
                ? find("venueId = ?1 and removedAt is null order by id", venue)
                : find(
                        "venueId = ?1 and removedAt is null and id > ?2 order by id",
                        venue,
                        page.cursor().get().uuid(0));
        return rows.page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(SchoolBlock block) {
        return Cursor.of(block.id);
    }
}
