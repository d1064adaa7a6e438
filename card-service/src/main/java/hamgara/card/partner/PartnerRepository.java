package hamgara.card.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds partners.
@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<Partner> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Partner> of(@Nullable String county, Partner.@Nullable State state, @Nullable UUID after, int rows) {
        var where = new StringBuilder("id > ?1");
        var values = new ArrayList<Object>(List.of(after == null ? FIRST : after));
        if (county != null) {
            values.add(county);
            where.append(" and countyCode = ?").append(values.size());
        }
        if (state != null) {
            values.add(state);
            where.append(" and state = ?").append(values.size());
        }
        return find(where + " order by id", values.toArray()).page(0, rows).list();
    }
}
