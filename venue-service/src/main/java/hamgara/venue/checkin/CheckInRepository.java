package hamgara.venue.checkin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Finds arrivals.
@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {}
