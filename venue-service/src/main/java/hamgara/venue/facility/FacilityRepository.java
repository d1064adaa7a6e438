package hamgara.venue.facility;

import hamgara.kit.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
}
