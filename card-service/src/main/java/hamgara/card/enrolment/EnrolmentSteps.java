package hamgara.card.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores and finds the steps of enrolments.
@ApplicationScoped
class EnrolmentSteps implements PanacheRepositoryBase<EnrolmentStep, Long> {

    /// The inputs of the steps of a person who was forgotten, and who of the person and the guardians
    /// took a step: by the account, the id would lead to whoever signs in with it.
    void forget(UUID person, @Nullable String account) {
        getEntityManager().createNativeQuery("""
                        update enrolment_step s
                        set inputs = null,
                            inputs_hash = case when s.inputs like '%"salt":%' then s.inputs_hash else '' end
                        from enrolment e where e.id = s.enrolment_id and e.person_id = ?1 and s.inputs is not null""").setParameter(1, person).executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        update enrolment_step s set taken_by = 'FORGOTTEN'
                        where taken_by = ?2
                            or (enrolment_id in (select id from enrolment where person_id = ?1)
                                and taken_by in (select g.account from guardian_consent c join person g on g.id = c.guardian_id
                                                 where c.minor_id = ?1))""")
                .setParameter(1, person)
                .setParameter(2, account == null ? "" : account)
                .executeUpdate();
    }

    List<EnrolmentStep> of(UUID enrolment, long after, int limit) {
        return find("enrolmentId = ?1 and id > ?2 order by id", enrolment, after)
                .page(0, limit)
                .list();
    }
}
