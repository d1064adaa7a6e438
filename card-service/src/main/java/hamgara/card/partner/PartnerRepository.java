package hamgara.card.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
        var where = new StringBuilder("id > :after");
        Parameters values = Parameters.with("after", after == null ? FIRST : after);
        if (county != null) {
            where.append(" and countyCode = :county");
            values.and("county", county);
        }
        if (state != null) {
            where.append(" and state = :state");
            values.and("state", state);
        }
        return find(where + " order by id", values).page(0, rows).list();
    }
}
