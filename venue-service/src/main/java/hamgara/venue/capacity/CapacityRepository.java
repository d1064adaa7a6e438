package hamgara.venue.capacity;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds capacities and notes pairs of parallel ones.
@ApplicationScoped
class CapacityRepository implements PanacheRepositoryBase<Capacity, UUID> {

    /// One offer per area and kind at a time, so that of two offers at once the later one sees the earlier.
    void lockAlike(String areaCode, String kind) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:alike, 9))")
                .setParameter("alike", areaCode + "/" + kind)
                .getSingleResult();
    }

    /// Living offers of other agencies of the same kind in the same area.
    List<Capacity> alike(Capacity capacity, Instant now) {
        return find(
                        "areaCode = ?1 and kind = ?2 and agency <> ?3 and state <> ?4 and lapsesAt > ?5 order by id",
                        capacity.areaCode,
                        capacity.kind,
                        capacity.agency,
                        CapacityState.WITHDRAWN,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Capacity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Proposes a match of two capacities, whose ids come in order.
    void propose(UUID match, Capacity first, Capacity second, long overlapMinutes, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into capacity_match (id, first_id, second_id, county, state, overlap_minutes, found_at, version)
                        values (:id, :first, :second, :county, 'PROPOSED', :overlap, :now, 1)""")
                .setParameter("id", match)
                .setParameter("first", first.id)
                .setParameter("second", second.id)
                .setParameter("county", first.county)
                .setParameter("overlap", overlapMinutes)
                .setParameter("now", now)
                .executeUpdate();
    }

    void withdrawMatches(UUID capacity) {
        getEntityManager().createNativeQuery("""
                        update capacity_match set state = 'WITHDRAWN', version = version + 1
                        where (first_id = :id or second_id = :id) and state in ('PROPOSED', 'TIMETABLED')""").setParameter("id", capacity).executeUpdate();
    }

    /// One row more than the page, latest first.
    List<Capacity> search(CapacitySearch search, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var query = new StringBuilder("true = true");
        if (search.county != null) {
            query.append(" and county = :county");
            params.put("county", search.county);
        }
        if (search.kind != null) {
            query.append(" and kind = :kind");
            params.put("kind", search.kind);
        }
        if (search.state != null) {
            query.append(" and state = :state");
            params.put("state", search.state);
        }
        page.cursor().ifPresent(cursor -> {
            query.append(" and (offeredAt < :beforeAt or (offeredAt = :beforeAt and id < :beforeId))");
            params.put("beforeAt", cursor.instant(0));
            params.put("beforeId", cursor.uuid(1));
        });
        query.append(" order by offeredAt desc, id desc");
        return find(query.toString(), params).page(0, page.rowsToRead()).list();
    }

    static Cursor cursorOf(Capacity capacity) {
        return Cursor.of(capacity.offeredAt, capacity.id);
    }
}
