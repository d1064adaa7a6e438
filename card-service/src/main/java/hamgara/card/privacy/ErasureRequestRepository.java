package hamgara.card.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Stores and finds requests for erasure.
@ApplicationScoped
class ErasureRequestRepository implements PanacheRepositoryBase<ErasureRequest, UUID> {

    List<ErasureRequest> open(String county, UUID after, int limit) {
        return find(
                        "countyCode = ?1 and state = ?2 and id > ?3 order by id",
                        county,
                        ErasureRequest.State.REQUESTED,
                        after)
                .page(0, limit)
                .list();
    }
}
