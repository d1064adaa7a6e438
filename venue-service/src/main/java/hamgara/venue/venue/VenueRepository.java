package hamgara.venue.venue;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.PersianText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds venues.
@ApplicationScoped
class VenueRepository implements PanacheRepositoryBase<Venue, UUID> {

    Optional<Venue> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /// One row more than the page, in Persian alphabetical order.
    @SuppressWarnings("unchecked") // a native query knows its entity at run time only
    List<Venue> search(VenueSearch search, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var sql = new StringBuilder("select v.* from venue v where true");
        if (search.county != null) {
            sql.append(" and v.county = :county");
            params.put("county", search.county);
        }
        if (search.category != null) {
            sql.append(" and v.category = :category");
            params.put("category", search.category.name());
        }
        if (search.kind != null) {
            sql.append(" and v.kind = :kind");
            params.put("kind", search.kind.name());
        }
        String key = search.words == null ? "" : PersianText.compactKey(search.words);
        if (!key.isEmpty()) {
            // the second form forgives a wrong letter; both use the trigram index
            sql.append(" and (v.search_key like '%' || replace(:key, '_', '\\_') || '%' or :key <% v.search_key)");
            params.put("key", key);
        }
        page.cursor().ifPresent(cursor -> {
            sql.append(" and (v.name_fa collate \"fa-x-icu\", v.id) > (:afterName collate \"fa-x-icu\", :afterId)");
            params.put("afterName", cursor.at(0));
            params.put("afterId", cursor.uuid(1));
        });
        sql.append(" order by v.name_fa collate \"fa-x-icu\", v.id");

        var query = getEntityManager().createNativeQuery(sql.toString(), Venue.class);
        params.forEach(query::setParameter);
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    static Cursor cursorOf(Venue venue) {
        return Cursor.of(venue.nameFa, venue.id);
    }

    /// One loader at a time, however many instances start together; freed with the transaction.
    void lockForLoading() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('known-places'))")
                .getSingleResult();
    }
}
