package hamgara.forum.resolution;

import hamgara.forum.agency.Office;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Writes the record of what happened to a resolution.
@ApplicationScoped
class ResolutionSteps {

    private final Session database;

    ResolutionSteps(Session database) {
        this.database = database;
    }

    /// The person is kept beside the step and never shown with it; a step that time alone made has neither person nor
    /// office.
    void add(
            UUID resolution,
            ResolutionStep step,
            Instant at,
            @Nullable Office by,
            @Nullable String person,
            @Nullable String why) {
        database.createNativeMutationQuery("""
                        insert into resolution_step (resolution_id, step, at, role, agency, reason, person)
                        values (:resolution, :step, :at, :role, :agency, :why, :person)""")
                .setParameter("resolution", resolution)
                .setParameter("step", step.name())
                .setParameter("at", at)
                .setParameter("role", by == null ? null : by.role(), String.class)
                .setParameter("agency", by == null ? null : by.agency(), String.class)
                .setParameter("why", why, String.class)
                .setParameter("person", person, String.class)
                .executeUpdate();
    }

    /// Whether one of these, who are the same person at different times, worked on it, showed or claimed that it is
    /// done.
    boolean didBy(UUID resolution, String person, String remains) {
        return !database.createNativeQuery("""
                        select 1 from resolution_step
                        where resolution_id = :resolution and person in (:person, :remains)
                          and step in ('ACCEPTED', 'STARTED', 'PROGRESSED', 'EVIDENCE_ADDED', 'RESCHEDULED',
                                       'DONE_CLAIMED') limit 1""", Integer.class)
                .setParameter("resolution", resolution)
                .setParameter("person", person)
                .setParameter("remains", remains)
                .getResultList()
                .isEmpty();
    }
}
