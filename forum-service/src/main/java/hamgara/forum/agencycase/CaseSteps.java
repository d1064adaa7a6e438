package hamgara.forum.agencycase;

import hamgara.forum.agency.Office;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The public record of what happened to a case: who by role and agency, what, when, why.
@ApplicationScoped
class CaseSteps {

    private final Session database;

    CaseSteps(Session database) {
        this.database = database;
    }

    void add(
            AgencyCase of,
            CaseStep step,
            Instant at,
            @Nullable Office by,
            @Nullable String toAgency,
            @Nullable String why) {
        database.createNativeMutationQuery("""
                        insert into case_step (case_id, step, at, role, agency, to_agency, reason, answer_due_at,
                                               acknowledge_due_at)
                        values (:case, :step, :at, :role, :agency, :to, :why, :due, :acknowledge)""")
                .setParameter("case", of.id)
                .setParameter("step", step.name())
                .setParameter("at", at)
                .setParameter("role", by == null ? null : by.role(), String.class)
                .setParameter("agency", by == null ? null : by.agency(), String.class)
                .setParameter("to", toAgency, String.class)
                .setParameter("why", why, String.class)
                .setParameter("due", of.answerDueAt)
                .setParameter("acknowledge", of.acknowledgeDueAt)
                .executeUpdate();
    }

    /// In the order in which they happened.
    List<CaseStepView> of(UUID caseId) {
        return database.createNativeQuery("""
                        select step, at, role, agency, to_agency, reason, answer_due_at, acknowledge_due_at
                        from case_step where case_id = :case order by id""", Object[].class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> CaseStepView.of(row))
                .toList();
    }
}
