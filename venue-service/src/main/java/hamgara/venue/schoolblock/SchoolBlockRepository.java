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

    /// The slots to come that a block takes.
    private static final String TAKEN = """
            from slot s
            where s.venue_id = :venue and s.ends_at > clock_timestamp() and s.status not in ('CANCELLED', 'RELEASED')
              and :block in (select school_blocks_over(s.venue_id, s.starts_at, s.ends_at))
            """;

    /// What stands in a block.
    record Reach(long slots, long bookings) {}

    /// Who closes a time has the venue alone, as whoever takes places shares it.
    void lockVenue(UUID venue) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:venue, 9))")
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
                .createNativeQuery(
                        "select b.id from booking b where b.state = 'CONFIRMED' and b.slot_id in (select s.id " + TAKEN
                                + ") order by b.id",
                        UUID.class)
                .setParameter("venue", block.venueId)
                .setParameter("block", block.id)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    Reach reach(SchoolBlock block) {
        long slots = ((Number) getEntityManager()
                        .createNativeQuery("select count(*) " + TAKEN)
                        .setParameter("venue", block.venueId)
                        .setParameter("block", block.id)
                        .getSingleResult())
                .longValue();
        return new Reach(slots, slots == 0 ? 0 : bookingsIn(block).size());
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
