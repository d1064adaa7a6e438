package hamgara.venue.holiday;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds holidays, and the rules of venues beside them.
@ApplicationScoped
class HolidayRepository implements PanacheRepositoryBase<Holiday, UUID> {

    private static final String SLOTS = """
            from slot s left join booking b on b.slot_id = s.id and b.state = 'CONFIRMED'
            where s.venue_id = :venue and s.starts_at > clock_timestamp() and s.status in ('OPEN', 'PRIVATE')
              and cast(s.starts_at at time zone 'Asia/Tehran' as date) in (select on_day from holiday)
            """;

    /// One loader at a time, however many instances start together.
    void lockForLoading() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('holidays'))")
                .getSingleResult();
    }

    boolean isKnown(LocalDate computedOn, String nameEn) {
        return count("computedOn = ?1 and nameEn = ?2", computedOn, nameEn) > 0;
    }

    /// One row more than the page, in the order of days.
    List<Holiday> between(LocalDate from, LocalDate to, PageRequest page) {
        var rows = page.cursor().isEmpty()
                ? find("onDay >= ?1 and onDay <= ?2 order by onDay, id", from, to)
                : find(
                        "onDay >= ?1 and onDay <= ?2 and (onDay > ?3 or (onDay = ?3 and id > ?4)) order by onDay, id",
                        from,
                        to,
                        page.cursor().get().day(0),
                        page.cursor().get().uuid(1));
        return rows.page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(Holiday holiday) {
        return Cursor.of(holiday.onDay, holiday.id);
    }

    Set<LocalDate> daysBetween(LocalDate from, LocalDate to) {
        return new HashSet<>(getEntityManager()
                .createQuery("select h.onDay from Holiday h where h.onDay >= :from and h.onDay <= :to", LocalDate.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    Optional<HolidayRule> rule(UUID venue) {
        return Optional.ofNullable(getEntityManager().find(HolidayRule.class, venue));
    }

    void store(HolidayRule rule) {
        getEntityManager().persist(rule);
        getEntityManager().flush();
    }

    /// Slots to come on holidays, and bookings of them.
    long[] standing(UUID venue) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select count(distinct s.id), count(b.id) " + SLOTS)
                .setParameter("venue", venue)
                .getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    /// Venues that are closed on holidays and have slots on this day.
    List<UUID> closingOn(LocalDate day) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select r.venue_id from holiday_rule r
                        where r.practice = 'CLOSED' and exists (
                            select 1 from slot s where s.venue_id = r.venue_id and s.status in ('OPEN', 'PRIVATE')
                              and cast(s.starts_at at time zone 'Asia/Tehran' as date) = :day)
                        order by r.venue_id""")
                .setParameter("day", day)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }
}
