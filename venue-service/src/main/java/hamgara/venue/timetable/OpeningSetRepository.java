package hamgara.venue.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Finds opening sets.
@ApplicationScoped
class OpeningSetRepository implements PanacheRepositoryBase<OpeningSet, UUID> {

    /// The sets that take the place of this one on their days.
    List<OpeningSet> above(OpeningSet set) {
        return list("facilityId = ?1 and priority > ?2", set.facilityId, set.priority);
    }

    /// The sets of a day, the one that counts first.
    List<OpeningSet> covering(UUID facility, LocalDate day) {
        return list("facilityId = ?1 and fromOn <= ?2 and toOn >= ?2 order by priority desc, id", facility, day);
    }

    /// One maker of slots per facility at a time.
    void lockFacility(UUID facility) {
        getEntityManager()
                .createNativeQuery("select 1 from facility where id = :id for no key update")
                .setParameter("id", facility)
                .getSingleResult();
    }
}
