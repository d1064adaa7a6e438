package hamgara.card.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds programmes.
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    /// Without those of the sandbox.
    List<Programme> after(@Nullable String county, String code, int limit) {
        return county == null
                ? find("not sandbox and code > ?1 order by code", code)
                        .page(0, limit)
                        .list()
                : find("not sandbox and countyCode = ?1 and code > ?2 order by code", county, code)
                        .page(0, limit)
                        .list();
    }
}
