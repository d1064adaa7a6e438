package hamgara.forum.resolution;

import hamgara.forum.agency.Office;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The public record of what happened to a resolution, and the evidence in it.
@ApplicationScoped
class ResolutionSteps {

    private final Session database;

    ResolutionSteps(Session database) {
        this.database = database;
    }

    /// The person is kept beside the step and never shown with it.
    void add(UUID resolution, ResolutionStep step, Instant at, Office by, String person, @Nullable String why) {
        database.createNativeMutationQuery("""
                        insert into resolution_step (resolution_id, step, at, role, agency, reason, person)
                        values (:resolution, :step, :at, :role, :agency, :why, :person)""")
                .setParameter("resolution", resolution)
                .setParameter("step", step.name())
                .setParameter("at", at)
                .setParameter("role", by.role())
                .setParameter("agency", by.agency(), String.class)
                .setParameter("why", why, String.class)
                .setParameter("person", person)
                .executeUpdate();
    }

    /// Whether one of these, who are the same person at different times, showed or claimed that it is done.
    boolean didBy(UUID resolution, String person, String remains) {
        return !database.createNativeQuery("""
                        select 1 from resolution_step
                        where resolution_id = :resolution and person in (:person, :remains)
                          and step in ('EVIDENCE_ADDED', 'DONE_CLAIMED') limit 1""", Integer.class)
                .setParameter("resolution", resolution)
                .setParameter("person", person)
                .setParameter("remains", remains)
                .getResultList()
                .isEmpty();
    }

    /// In the order in which they happened.
    List<ResolutionStepView> of(UUID resolution) {
        return database.createNativeQuery("""
                        select step, at, role, agency, reason from resolution_step
                        where resolution_id = :resolution order by id""", Object[].class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> ResolutionStepView.of(row))
                .toList();
    }

    /// False when the same file is there already.
    boolean addEvidence(EvidenceView evidence) {
        return database.createNativeMutationQuery("""
                        insert into resolution_evidence
                            (id, resolution_id, kind, sha256, lang, description, taken_on, agency, added_at)
                        values (:id, :resolution, :kind, :sha256, :lang, :description, :takenOn, :agency, :at)
                        on conflict (resolution_id, sha256) do nothing""")
                        .setParameter("id", evidence.id())
                        .setParameter("resolution", evidence.resolutionId())
                        .setParameter("kind", evidence.kind().name())
                        .setParameter("sha256", evidence.sha256())
                        .setParameter("lang", evidence.lang())
                        .setParameter("description", evidence.description())
                        .setParameter("takenOn", evidence.takenOn())
                        .setParameter("agency", evidence.agency())
                        .setParameter("at", evidence.addedAt())
                        .executeUpdate()
                == 1;
    }

    /// Oldest first.
    List<EvidenceView> evidenceOf(UUID resolution) {
        return database.createNativeQuery("""
                        select id, resolution_id, kind, sha256, lang, description, taken_on, agency, added_at
                        from resolution_evidence where resolution_id = :resolution order by id""", Object[].class)
                .setParameter("resolution", resolution)
                .getResultStream()
                .map(row -> EvidenceView.of(row))
                .toList();
    }
}
