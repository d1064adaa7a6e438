package hamgara.forum.timeline;

import hamgara.forum.resolution.Resolutions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// Reads the steps of a resolution, which are written where they are made.
@ApplicationScoped
class Timeline {

    private final Session database;
    private final Resolutions resolutions;

    Timeline(Session database, Resolutions resolutions) {
        this.database = database;
        this.resolutions = resolutions;
    }

    /// In the order in which they happened, after one of them.
    List<ResolutionStepView> of(UUID resolution, long after, int limit) {
        resolutions.facts(resolution);
        return database.createNativeQuery("""
                        select step, at, role, agency, reason, id from resolution_step
                        where resolution_id = :resolution and id > :after order by id""", Object[].class)
                .setParameter("resolution", resolution)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> ResolutionStepView.of(row))
                .toList();
    }
}
