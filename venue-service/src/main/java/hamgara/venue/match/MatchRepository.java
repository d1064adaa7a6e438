package hamgara.venue.match;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds matches.
@ApplicationScoped
class MatchRepository implements PanacheRepositoryBase<CapacityMatch, UUID> {

    Optional<CapacityMatch> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The hours of an agreed timetable, given by one agency and received by the other.
    void bookHours(UUID match) {
        getEntityManager()
                .createNativeQuery("select 1 from book_exchanged_hours(:match)")
                .setParameter("match", match)
                .getResultList();
    }

    /// Hours after the last day are neither given nor received, and their slots can no longer be booked; where places
    /// are promised or held the slot stays.
    void cutAfter(UUID match, LocalDate lastDay) {
        getEntityManager()
                .createNativeQuery("delete from exchanged_hours where match_id = :match and day > :lastDay")
                .setParameter("match", match)
                .setParameter("lastDay", lastDay)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        update slot s set status = 'CANCELLED', version = s.version + 1
                        from capacity_match m
                        join capacity c on c.id in (m.first_id, m.second_id)
                        join opening_set o on o.facility_id = c.facility_id and o.name = :name
                            and o.from_on = m.from_on and o.to_on = m.to_on
                        where m.id = :match and s.opening_set_id = o.id and s.status = 'OPEN'
                          and s.held = 0 and s.booked = 0
                          and s.starts_at >= (cast(:lastDay as date) + 1) at time zone 'Asia/Tehran'""")
                .setParameter("match", match)
                .setParameter("name", Matches.SHARED)
                .setParameter("lastDay", lastDay)
                .executeUpdate();
    }

    /// Agreed timetables whose last day, of their period or of their notice, has passed.
    List<UUID> over(LocalDate today, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select m.id from CapacityMatch m where m.state = :symmetric and (m.endsOn < :today or m.toOn < :today) order by m.id",
                        UUID.class)
                .setParameter("symmetric", MatchState.SYMMETRIC)
                .setParameter("today", today)
                .setMaxResults(atMost)
                .getResultList();
    }

    /// Agreed timetables with notice whose hours still reach beyond their last day.
    List<UUID> uncut(int atMost) {
        List<?> rows =
                getEntityManager().createNativeQuery("""
                        select m.id from capacity_match m
                        where m.ends_on is not null and exists (
                            select 1 from exchanged_hours h where h.match_id = m.id and h.day > m.ends_on)
                        order by m.id""").setMaxResults(atMost).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /// One row more than the page, latest first.
    List<CapacityMatch> search(MatchSearch search, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var query = new StringBuilder("true = true");
        if (search.county != null) {
            query.append(" and county = :county");
            params.put("county", search.county);
        }
        if (search.state != null) {
            query.append(" and state = :state");
            params.put("state", search.state);
        }
        if (search.capacity != null) {
            query.append(" and (firstId = :capacity or secondId = :capacity)");
            params.put("capacity", search.capacity);
        }
        page.cursor().ifPresent(cursor -> {
            query.append(" and (foundAt < :beforeAt or (foundAt = :beforeAt and id < :beforeId))");
            params.put("beforeAt", cursor.instant(0));
            params.put("beforeId", cursor.uuid(1));
        });
        query.append(" order by foundAt desc, id desc");
        return find(query.toString(), params).page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(CapacityMatch match) {
        return Cursor.of(match.foundAt, match.id);
    }
}
