package hamgara.venue.slot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes the slots that a facility is to have, and fits those to come to what the facility has become.
@ApplicationScoped
class PlanRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    PlanRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// Adds the slots that are not there; one that would overlap another of the facility, or another use
    /// of its units, is left out, and none has more places than the facility. Answers how many were
    /// added.
    int add(UUID facility, UUID venue, UUID openingSet, List<PlannedSlot> slots) {
        return entities.createNativeQuery("""
                        insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, age_min,
                                          age_max, capacity, staff)
                        select p.id, :facility, :venue, :openingSet, p."startsAt", p."endsAt", p.audience, p."ageMin",
                               p."ageMax", least(p.places, f.places),
                               (select string_agg(k, ' ') from jsonb_array_elements_text(p.staff) k)
                        from facility f, jsonb_to_recordset(cast(:slots as jsonb))
                             as p(id uuid, "startsAt" timestamptz, "endsAt" timestamptz, audience text, "ageMin" integer,
                                  "ageMax" integer, places integer, staff jsonb)
                        where f.id = :facility and not exists (
                            select 1 from facility_unit u join unit_claim c on c.unit_id = u.unit_id
                            where u.facility_id = f.id and c.during && tstzrange(p."startsAt", p."endsAt"))
                          and not exists (
                            select 1 from reservation r
                            where r.facility_id = f.id and r.during && tstzrange(p."startsAt", p."endsAt"))
                        order by p."startsAt"
                        on conflict do nothing""")
                .setParameter("facility", facility)
                .setParameter("venue", venue)
                .setParameter("openingSet", openingSet)
                .setParameter("slots", text(slots))
                .executeUpdate();
    }

    private String text(List<PlannedSlot> slots) {
        try {
            return json.writeValueAsString(slots);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many of these starts the facility already serves.
    long countStarts(UUID facility, List<Instant> starts) {
        return (Long) entities.createNativeQuery("""
                        select count(*) from slot
                        where facility_id = :facility and status <> 'RELEASED'
                          and starts_at = any(cast(:starts as timestamptz[]))""", Long.class)
                .setParameter("facility", facility)
                .setParameter("starts", starts.stream().map(Instant::toString).toArray(String[]::new))
                .getSingleResult();
    }

    /// Whether a facility is taken by one party at a time.
    boolean isExclusive(UUID facility) {
        return (Boolean) entities.createNativeQuery("select mode = 'EXCLUSIVE' from facility where id = :id")
                .setParameter("id", facility)
                .getSingleResult();
    }

    /// Lowers the coming slots of a facility that have more places, where nobody has them.
    void lower(UUID facility, int places) {
        entities.createNativeQuery("""
                        update slot set capacity = :places, version = version + 1
                        where facility_id = :facility and ends_at > clock_timestamp() and capacity > :places
                          and greatest(held + booked, inside, booked + walked_in) <= :places""")
                .setParameter("facility", facility)
                .setParameter("places", places)
                .executeUpdate();
    }

    /// Coming slots for different audiences with less than so many minutes between them; a hundred at
    /// most.
    List<Slots.Neighbours> tooNear(UUID facility, int minutes) {
        List<?> rows = entities.createNativeQuery("""
                        select a.id, a.audience, a.ends_at, b.id as other, b.audience as other_audience, b.starts_at
                        from slot a join slot b on b.facility_id = a.facility_id and b.audience <> a.audience
                            and b.starts_at >= a.ends_at and b.starts_at < a.ends_at + :minutes * interval '1 minute'
                        where a.facility_id = :facility and a.ends_at > clock_timestamp()
                          and a.status not in ('RELEASED', 'CANCELLED') and b.status not in ('RELEASED', 'CANCELLED')
                        order by a.starts_at""")
                .setParameter("facility", facility)
                .setParameter("minutes", minutes)
                .setMaxResults(100)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Slots.Neighbours(
                        (UUID) row[0],
                        Audience.valueOf((String) row[1]),
                        UnitRepository.instant(row[2]),
                        (UUID) row[3],
                        Audience.valueOf((String) row[4]),
                        UnitRepository.instant(row[5])))
                .toList();
    }

    /// The trigger of the table gives the coming slots of a facility the end of what is kept after them.
    void changeover(UUID facility) {
        entities.createNativeQuery("""
                        update slot set ends_at = ends_at where facility_id = :facility and ends_at > clock_timestamp()
                          and status not in ('RELEASED', 'CANCELLED')""").setParameter("facility", facility).executeUpdate();
    }

    /// Coming slots with more places than that, because people have them; a hundred at most.
    List<Slots.Committed> above(UUID facility, int places, Instant now) {
        return entities.createQuery(
                        "select s.id, s.startsAt, s.held + s.booked from Slot s where s.facilityId = :facility"
                                + " and s.capacity > :places and s.endsAt > :now order by s.startsAt",
                        Object[].class)
                .setParameter("facility", facility)
                .setParameter("places", places)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultStream()
                .map(row -> new Slots.Committed((UUID) row[0], (Instant) row[1], (Integer) row[2]))
                .toList();
    }
}
