package hamgara.card.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Stores and finds enrolments.
@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String PLACED = "state in ('WAITLISTED', 'ACTIVE', 'SUSPENDED', 'GRACE')";

    List<Enrolment> ofCounty(
            String county, @Nullable EnrolmentState state, @Nullable UUID programme, @Nullable UUID after, int limit) {
        var query = new StringBuilder("countyCode = ?1");
        var values = new ArrayList<Object>(List.of(county));
        if (state != null) {
            values.add(state);
            query.append(" and state = ?").append(values.size());
        }
        if (programme != null) {
            values.add(programme);
            query.append(" and programmeId = ?").append(values.size());
        }
        if (after != null) {
            values.add(after);
            query.append(" and id > ?").append(values.size());
        }
        return find(query.append(" order by id").toString(), values.toArray())
                .page(0, limit)
                .list();
    }

    List<Enrolment> lockedOpenOf(UUID person) {
        return find(
                        "personId = ?1 and state not in (?2, ?3, ?4, ?5) order by id",
                        person,
                        EnrolmentState.REFUSED,
                        EnrolmentState.REJECTED,
                        EnrolmentState.WITHDRAWN,
                        EnrolmentState.EXPIRED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Leaves day, version, reasons and hash of the decisions on a person who was forgotten, and nothing they were made
    /// from. A hash of inputs without a salt goes too: it could be found by trying.
    void forget(UUID person) {
        getEntityManager().createNativeQuery("""
                        update enrolment
                        set birth_date = null, age = null, area_code = null, guardian_consent_id = null, verify_by = null,
                            own_consent_on = null, own_consent_at = null, place_area = null, priority = 0, inputs = null,
                            inputs_hash = case when inputs like '%"salt":%' then inputs_hash else '' end,
                            version = version + 1
                        where person_id = ?1 and inputs is not null""").setParameter(1, person).executeUpdate();
    }

    boolean isOpen(UUID person, UUID programme) {
        return count(
                        "personId = ?1 and programmeId = ?2 and state not in (?3, ?4, ?5, ?6)",
                        person,
                        programme,
                        EnrolmentState.REFUSED,
                        EnrolmentState.REJECTED,
                        EnrolmentState.WITHDRAWN,
                        EnrolmentState.EXPIRED)
                > 0;
    }

    /// Where those live who hold a place or wait for one.
    @SuppressWarnings("unchecked")
    List<String> areasOf(UUID programme) {
        return getEntityManager()
                .createNativeQuery("select distinct area_code from enrolment where programme_id = ?1 and " + PLACED)
                .setParameter(1, programme)
                .getResultList();
    }

    /// Says which places the people of an area draw from; none where they are not limited.
    void place(UUID programme, String area, @Nullable String place) {
        getEntityManager()
                .createNativeQuery("update enrolment set place_area = cast(?3 as text), version = version + 1"
                        + " where programme_id = ?1 and area_code = ?2"
                        + " and place_area is distinct from cast(?3 as text) and " + PLACED)
                .setParameter(1, programme)
                .setParameter(2, area)
                .setParameter(3, place)
                .executeUpdate();
    }

    /// The first day by which a statement on honour for the same programme had to be verified, of enrolments decided
    /// since.
    Optional<LocalDate> earlierVerifyBy(Enrolment of, LocalDate since) {
        return find(
                        "personId = ?1 and programmeId = ?2 and id <> ?3 and verifyBy is not null and decidedOn >= ?4"
                                + " order by verifyBy",
                        of.personId,
                        of.programmeId,
                        of.id,
                        since)
                .firstResultOptional()
                .map(earlier -> earlier.verifyBy);
    }

    boolean anyWaiting(UUID programme, String area) {
        return count("programmeId = ?1 and placeArea = ?2 and state = ?3", programme, area, EnrolmentState.WAITLISTED)
                > 0;
    }

    /// One of them, locked; those that somebody else is at work on come next time.
    Optional<Enrolment> toSuspend(LocalDate today) {
        return locked("state in ('ACTIVE', 'GRACE') and suspended_from <= :today", today);
    }

    Optional<Enrolment> toGrace(LocalDate today) {
        return locked("state = 'ACTIVE' and ends_on < :today and usable_until >= :today", today);
    }

    Optional<Enrolment> toExpire(LocalDate today) {
        return locked("state in ('ACTIVE', 'SUSPENDED', 'GRACE') and usable_until < :today", today);
    }

    /// The queues there are: a programme, and the area whose places they wait for.
    List<Queue> queues() {
        return getEntityManager()
                .createQuery(
                        "select distinct e.programmeId, e.placeArea from Enrolment e where e.state = :waiting",
                        Queue.class)
                .setParameter("waiting", EnrolmentState.WAITLISTED)
                .getResultList();
    }

    /// The first of a queue in order: priority group, then number.
    List<Enrolment> first(Queue queue, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from enrolment where state = 'WAITLISTED' and programme_id = :programme"
                                + " and coalesce(place_area, '') = :area order by priority, queue_number limit :most"
                                + " for update",
                        Enrolment.class)
                .setParameter("programme", queue.programme())
                .setParameter("area", queue.area() == null ? "" : queue.area())
                .setParameter("most", limit)
                .getResultList();
    }

    private Optional<Enrolment> locked(String which, LocalDate today) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from enrolment where " + which + " limit 1 for update skip locked", Enrolment.class)
                .setParameter("today", today)
                .uniqueResultOptional();
    }

    /// Who waits for the same places; no area where places are not limited.
    record Queue(UUID programme, @Nullable String area) {}
}
