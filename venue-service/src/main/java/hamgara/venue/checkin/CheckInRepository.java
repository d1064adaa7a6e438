package hamgara.venue.checkin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Finds arrivals.
@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

    long refusalsOf(UUID booking) {
        return count("bookingId = ?1 and state = ?2", booking, CheckInState.REFUSED);
    }
}
