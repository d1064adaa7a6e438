package hamgara.venue.facility;

import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds facilities.
@ApplicationScoped
class FacilityRepository implements PanacheRepositoryBase<Facility, UUID> {

    /// One row more than the page, oldest first.
    List<Facility> ofVenue(UUID venue, PageRequest page) {
        var rows = page.cursor().isEmpty()
                ? find("venueId = ?1 order by id", venue)
                : find(
                        "venueId = ?1 and id > ?2 order by id",
                        venue,
                        page.cursor().get().uuid(0));
        return rows.page(0, page.limit() + 1).list();
    }

    /// What a facility takes: those units and no others.
    void setUnits(UUID facility, Set<UUID> units) {
        getEntityManager()
                .createNativeQuery("delete from facility_unit where facility_id = :facility")
                .setParameter("facility", facility)
                .executeUpdate();
        for (UUID unit : units) {
            getEntityManager()
                    .createNativeQuery("insert into facility_unit (facility_id, unit_id) values (:facility, :unit)")
                    .setParameter("facility", facility)
                    .setParameter("unit", unit)
                    .executeUpdate();
        }
    }
}
