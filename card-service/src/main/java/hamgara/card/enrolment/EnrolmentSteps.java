package hamgara.card.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Stores and finds the steps of enrolments.
@ApplicationScoped
class EnrolmentSteps implements PanacheRepositoryBase<EnrolmentStep, Long> {

    List<EnrolmentStep> of(UUID enrolment, long after, int limit) {
        return find("enrolmentId = ?1 and id > ?2 order by id", enrolment, after)
                .page(0, limit)
                .list();
    }
}
