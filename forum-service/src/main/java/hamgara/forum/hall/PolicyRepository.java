package hamgara.forum.hall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads and keeps the versions of hall policies.
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyVersion, PolicyVersion.Key> {

    /// The version that is valid now: the newest, as versions start when they are written.
    PolicyVersion present(UUID hallId) {
        return find("key.hallId = ?1 order by key.version desc", hallId).firstResult();
    }

    List<PolicyVersion> of(UUID hallId, int below, int limit) {
        return find("key.hallId = ?1 and key.version < ?2 order by key.version desc", hallId, below)
                .page(0, limit)
                .list();
    }
}
