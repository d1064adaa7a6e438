package hamgara.venue.operator;

import hamgara.kit.page.PageRequest;
import hamgara.kit.text.PersianText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds operators.
@ApplicationScoped
class OperatorRepository implements PanacheRepositoryBase<Operator, UUID> {

    Optional<Operator> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /// As it is now, kept for the caller.
    Optional<Operator> locked(UUID id) {
        Optional<Operator> found = findByIdOptional(id);
        found.ifPresent(operator -> getEntityManager().refresh(operator, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /// One row more than the page, in Persian alphabetical order.
    @SuppressWarnings("unchecked") // a native query knows its entity at run time only
    List<Operator> search(OperatorSearch search, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var sql = new StringBuilder("select o.* from operator o where true");
        if (search.agency != null) {
            sql.append(" and o.agency = :agency");
            params.put("agency", search.agency);
        }
        String key = search.words == null ? "" : PersianText.compactKey(search.words);
        if (!key.isEmpty()) {
            sql.append(" and fa_compact_key(concat_ws(' ', o.name_fa, o.name_ar, o.name_en)) like "
                    + "'%' || replace(:key, '_', '\\_') || '%'");
            params.put("key", key);
        }
        page.cursor().ifPresent(cursor -> {
            sql.append(" and (o.name_fa collate \"fa-x-icu\", o.id) > (:afterName collate \"fa-x-icu\", :afterId)");
            params.put("afterName", cursor.at(0));
            params.put("afterId", cursor.uuid(1));
        });
        sql.append(" order by o.name_fa collate \"fa-x-icu\", o.id");
        var query = getEntityManager().createNativeQuery(sql.toString(), Operator.class);
        params.forEach(query::setParameter);
        return query.setMaxResults(page.rowsToRead()).getResultList();
    }
}
