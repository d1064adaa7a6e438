package hamgara.forum.hall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads and keeps halls.
@ApplicationScoped
class HallRepository implements PanacheRepositoryBase<Hall, UUID> {

    Optional<Hall> ofCounty(String county) {
        return find("county", county).firstResultOptional();
    }

    /// Holds the hall's row, so that two new policies get two numbers.
    Optional<Hall> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Halls by county code, from after the given one.
    List<Hall> after(String county, int limit) {
        return find("county > ?1 order by county", county).page(0, limit).list();
    }
}
