package hamgara.venue.slot;

import hamgara.venue.staff.StaffKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/// Keeps uses of the same units apart. A statement that takes units asks first, which is the fast refusal, then locks
/// them in the order of their ids, asks again, and takes: of what it saw free nothing can be taken meanwhile. The
/// exclusion constraint stands behind it. A facility is locked with its units, as it may have none. Freeing takes no
/// lock. Units are locked before any row of a slot.
@ApplicationScoped
class UnitRepository {

    private static final String EXCLUSION_VIOLATED = "23P01";

    /// Takes the lock of each row of a subquery, in its order.
    private static final String EACH = " u, lateral pg_advisory_xact_lock(hashtextextended(cast(u.unit as text), 21))";

    private static final String IN_THE_WAY = """
            from facility f join facility_unit u on u.facility_id = f.id join unit_claim c on c.unit_id = u.unit_id
            where f.id = :facility
              and c.during && tstzrange(cast(:startsAt as timestamptz) - f.buffer_before_minutes * interval '1 minute',
                                        cast(:endsAt as timestamptz) + f.buffer_after_minutes * interval '1 minute')
            """;

    /// Hours that a round gave out claim the units of their facility, which may have none.
    private static final String RESERVED = """
            from reservation r where r.facility_id = :facility
              and r.during && tstzrange(cast(:startsAt as timestamptz), cast(:endsAt as timestamptz))
            """;

    private final EntityManager entities;

    UnitRepository(EntityManager entities) {
        this.entities = entities;
    }

    void lock(Collection<UUID> facilities) {
        lock(entities.createNativeQuery("""
                        select 1 from (
                            select unit_id as unit from facility_unit where facility_id in :facilities
                            union select id from facility where id in :facilities
                            order by 1)""" + EACH).setParameter("facilities", facilities));
    }

    /// The units of a facility and others besides, in one order.
    void lock(UUID facility, Collection<UUID> others) {
        lock(entities.createNativeQuery("""
                        select 1 from (
                            select unit_id as unit from facility_unit where facility_id = :facility
                            union select cast(:facility as uuid)
                            union select cast(other as uuid) from unnest(string_to_array(:others, ' ')) other
                            order by 1)""" + EACH)
                .setParameter("facility", facility)
                .setParameter("others", others.stream().map(UUID::toString).collect(Collectors.joining(" "))));
    }

    private static void lock(Query locks) {
        locks.getResultList();
    }

    boolean isTaken(UUID facility, Instant startsAt, Instant endsAt) {
        return !during(
                        entities.createNativeQuery(
                                "select 1 " + IN_THE_WAY + " union all select 1 " + RESERVED + " limit 1"),
                        facility,
                        startsAt,
                        endsAt)
                .getResultList()
                .isEmpty();
    }

    List<UUID> inTheWay(UUID facility, Instant startsAt, Instant endsAt) {
        List<?> slots = during(
                        entities.createNativeQuery(
                                "select distinct c.slot_id " + IN_THE_WAY + " and c.slot_id is not null"),
                        facility,
                        startsAt,
                        endsAt)
                .getResultList();
        return slots.stream().map(UUID.class::cast).toList();
    }

    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private static final String FOR_OTHERS = """
            from slot s join facility f on f.id = s.facility_id
            where f.id = :facility and f.changeover_minutes > 0 and s.audience <> :audience
              and s.status not in ('RELEASED', 'CANCELLED')
              and s.starts_at < cast(:endsAt as timestamptz) + f.changeover_minutes * interval '1 minute'
              and s.ends_at > cast(:startsAt as timestamptz) - f.changeover_minutes * interval '1 minute'
            """;

    /// How many minutes have to lie between this and another use of the facility, which lies closer.
    Optional<Integer> changeoverBefore(ExclusiveSlot wanted) {
        List<?> minutes = during(
                        entities.createNativeQuery(
                                        "select f.changeover_minutes " + FOR_OTHERS + " limit 1", Integer.class)
                                .setParameter("audience", wanted.audience().name()),
                        wanted.facilityId(),
                        wanted.startsAt(),
                        wanted.endsAt())
                .getResultList();
        return minutes.stream().map(Integer.class::cast).findFirst();
    }

    /// Whether all that is in the way is private and not booked yet.
    boolean isOnlyHeld(UUID facility, Instant startsAt, Instant endsAt) {
        return (Boolean) during(
                        entities.createNativeQuery(
                                "select coalesce(bool_and(coalesce(s.exclusive and s.booked = 0, false)), false) "
                                        + IN_THE_WAY.replace("where", "left join slot s on s.id = c.slot_id where")),
                        facility,
                        startsAt,
                        endsAt)
                .getSingleResult();
    }

    private static Query during(Query query, UUID facility, Instant startsAt, Instant endsAt) {
        return query.setParameter("facility", facility)
                .setParameter("startsAt", startsAt)
                .setParameter("endsAt", endsAt);
    }

    /// False when it has begun or more people come than there are places; the trigger of the table claims the units.
    boolean make(ExclusiveSlot slot, int held, int booked) {
        try {
            return entities.createNativeQuery("""
                            insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, age_min,
                                              age_max, capacity, held, booked, status, exclusive, staff)
                            select :id, f.id, f.venue_id, :openingSet, :startsAt, :endsAt, :audience,
                                   cast(:ageMin as integer), cast(:ageMax as integer), f.places, :held, :booked, 'PRIVATE', true,
                                   nullif(:staff, '')
                            from facility f
                            where f.id = :facility and cast(:startsAt as timestamptz) > clock_timestamp()
                              and :held + :booked <= f.places""")
                            .setParameter("id", slot.id())
                            .setParameter("facility", slot.facilityId())
                            .setParameter("openingSet", slot.openingSetId())
                            .setParameter("startsAt", slot.startsAt())
                            .setParameter("endsAt", slot.endsAt())
                            .setParameter("audience", slot.audience().name())
                            .setParameter("ageMin", slot.ageMin())
                            .setParameter("ageMax", slot.ageMax())
                            .setParameter("staff", Objects.requireNonNullElse(StaffKinds.text(slot.staff()), ""))
                            .setParameter("held", held)
                            .setParameter("booked", booked)
                            .executeUpdate()
                    == 1;
        } catch (ConstraintViolationException e) {
            if (EXCLUSION_VIOLATED.equals(e.getSQLState())) {
                throw new UnitConflict(false);
            }
            throw e;
        }
    }

    /// The coming uses of a facility, and the time of each with what it needs to prepare and to clear.
    private static final String USES = """
            (select s.id as slot_id, cast(null as uuid) as reservation_id,
                    tstzrange(s.starts_at - f.buffer_before_minutes * interval '1 minute',
                              s.ends_at + f.buffer_after_minutes * interval '1 minute') as during
             from slot s join facility f on f.id = s.facility_id
             where f.id = :facility and s.ends_at > clock_timestamp() and s.status not in ('RELEASED', 'CANCELLED')
             union all
             select null, r.id, r.during from reservation r
             where r.facility_id = :facility and upper(r.during) > clock_timestamp()) n
            join facility_unit u on u.facility_id = :facility
            """;

    /// They let go of what they took.
    void dropClaims(UUID facility) {
        entities.createNativeQuery("""
                        delete from unit_claim c using slot s
                        where s.id = c.slot_id and s.facility_id = :facility and s.ends_at > clock_timestamp()""").setParameter("facility", facility).executeUpdate();
        entities.createNativeQuery("""
                        delete from unit_claim c using reservation r
                        where r.id = c.reservation_id and r.facility_id = :facility
                          and upper(r.during) > clock_timestamp()""").setParameter("facility", facility).executeUpdate();
    }

    /// They take what it takes now; false when something has a part of it in one of those times.
    boolean claimAgain(UUID facility) {
        boolean taken = !entities.createNativeQuery("select 1 from " + USES
                        + " join unit_claim c on c.unit_id = u.unit_id and c.during && n.during limit 1")
                .setParameter("facility", facility)
                .getResultList()
                .isEmpty();
        if (taken) {
            return false;
        }
        try {
            entities.createNativeQuery("""
                            insert into unit_claim (slot_id, reservation_id, unit_id, during)
                            select n.slot_id, n.reservation_id, u.unit_id, n.during from\s""" + USES)
                    .setParameter("facility", facility)
                    .executeUpdate();
            return true;
        } catch (ConstraintViolationException e) {
            if (EXCLUSION_VIOLATED.equals(e.getSQLState())) {
                return false; // two uses of the facility itself
            }
            throw e;
        }
    }
}
