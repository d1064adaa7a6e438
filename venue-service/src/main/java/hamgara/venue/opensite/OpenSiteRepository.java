package hamgara.venue.opensite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// Keeps which facilities other sites may book.
@ApplicationScoped
class OpenSiteRepository {

    private final EntityManager entities;

    OpenSiteRepository(EntityManager entities) {
        this.entities = entities;
    }

    boolean isOpen(UUID facility) {
        return !entities.createNativeQuery("select 1 from open_booking_facility where facility_id = :facility")
                .setParameter("facility", facility)
                .getResultList()
                .isEmpty();
    }

    /// 0 where nobody has said anything so far.
    long version(UUID facility) {
        List<?> versions = entities.createNativeQuery(
                        "select version from open_booking_setting where facility_id = :facility")
                .setParameter("facility", facility)
                .getResultList();
        return versions.isEmpty() ? 0 : ((Number) versions.getFirst()).longValue();
    }

    /// False when another version than that was seen.
    boolean next(UUID facility, long seen) {
        return entities.createNativeQuery("""
                        insert into open_booking_setting as o (facility_id, version)
                        select :facility, 1 where :seen = 0
                            or exists (select 1 from open_booking_setting where facility_id = :facility)
                        on conflict (facility_id) do update set version = o.version + 1 where o.version = :seen""")
                        .setParameter("facility", facility)
                        .setParameter("seen", seen)
                        .executeUpdate()
                == 1;
    }

    /// Whether hours for everyone cost something, today or later.
    boolean charges(UUID facility) {
        return (boolean) entities.createNativeQuery("select facility_charges(:facility, 'MIXED')")
                .setParameter("facility", facility)
                .getSingleResult();
    }

    void open(UUID facility, String by) {
        entities.createNativeQuery("""
                        insert into open_booking_facility (facility_id, opened_by) values (:facility, :by)
                        on conflict (facility_id) do nothing""")
                .setParameter("facility", facility)
                .setParameter("by", by)
                .executeUpdate();
    }

    void close(UUID facility) {
        entities.createNativeQuery("delete from open_booking_facility where facility_id = :facility")
                .setParameter("facility", facility)
                .executeUpdate();
    }

    /// Whether another site booked it.
    boolean isOrdered(UUID booking) {
        return !entities.createNativeQuery("""
                        select 1 from booking b join open_order o on o.hold_id = b.hold_id where b.id = :booking""")
                .setParameter("booking", booking)
                .getResultList()
                .isEmpty();
    }
}
