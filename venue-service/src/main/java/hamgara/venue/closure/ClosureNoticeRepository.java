package hamgara.venue.closure;

import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds notices.
@ApplicationScoped
class ClosureNoticeRepository implements PanacheRepositoryBase<ClosureNotice, UUID> {

    /// One row more than the page, newest first; those that reach a county, when one is named.
    List<ClosureNotice> newest(@Nullable String county, PageRequest page) {
        var query = new StringBuilder("id is not null");
        Map<String, Object> parameters = new HashMap<>();
        if (county != null) {
            query.append(" and (area is null or :county like concat(area, '%'))");
            parameters.put("county", county);
        }
        page.cursor().ifPresent(cursor -> {
            query.append(" and id < :before");
            parameters.put("before", cursor.uuid(0));
        });
        return find(query + " order by id desc", parameters)
                .page(0, page.rowsToRead())
                .list();
    }

    /// Those that stand and are not over.
    List<ClosureNotice> standing(LocalDate today) {
        return list("revokedAt is null and toOn >= ?1 order by id", today);
    }
}
