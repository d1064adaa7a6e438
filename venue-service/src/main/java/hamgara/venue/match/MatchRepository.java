package hamgara.venue.match;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
