package hamgara.venue.slot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads slots and moves their counters. Each move is one statement whose condition is the decision; the
/// checks of the table stand behind it. The clock is the database's.
@ApplicationScoped
class SlotRepository {

    private static final String FACTS = """
            select new hamgara.venue.slot.SlotFacts(s.id, s.facilityId, s.venueId, v.code, v.category, v.county, s.startsAt,
                s.endsAt, s.audience, s.ageMin, s.ageMax, s.capacity, s.held, s.booked,
                case when v.state <> hamgara.venue.standing.VenueState.OPEN
                          or v.publication <> hamgara.venue.standing.Publication.PUBLISHED
                          or cast(sql('exists (select from closed_time c where c.venue_id = ? and c.during && tstzrange(?, ?))',
                                      s.venueId, s.startsAt, s.endsAt) as Boolean) = true
                     then 'CLOSED' else s.status end, s.exclusive, s.waiting, s.byLot,
                s.version, s.staff)
            from Slot s join Venue v on v.id = s.venueId
            """;

    /// What a party has alone is free again with the last one of it.
    private static final String RELEASED_WHEN_EMPTY = """
            , status = case when exclusive and status in ('OPEN', 'PRIVATE') and held + booked = :party then 'RELEASED'
                            else status end
            where id = :id""";

    private final EntityManager entities;
    private final ObjectMapper json;

    SlotRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    Optional<SlotFacts> facts(UUID id) {
        return entities.createQuery(FACTS + "where s.id = :id", SlotFacts.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// One row more than the page, earliest first; what one party has alone is not among them.
    List<SlotFacts> search(SlotSearch search, Instant from, Instant until, PageRequest page) {
        Map<String, Object> params = new HashMap<>();
        var query = new StringBuilder(FACTS)
                .append(
                        "where s.startsAt >= :from and s.startsAt < :until and s.status not in ('RELEASED', 'CANCELLED', 'PRIVATE')"
                                + " and v.publication = hamgara.venue.standing.Publication.PUBLISHED");
        params.put("from", from);
        params.put("until", until);
        if (search.venue != null) {
            query.append(" and v.code = :venue");
            params.put("venue", search.venue);
        }
        if (search.audience != null) {
            query.append(" and s.audience = :audience");
            params.put("audience", search.audience);
        }
        if (search.category != null) {
            query.append(" and v.category = :category");
            params.put("category", search.category);
        }
        page.cursor().ifPresent(cursor -> {
            query.append(" and (s.startsAt > :afterStart or (s.startsAt = :afterStart and s.id > :afterId))");
            params.put("afterStart", cursor.instant(0));
            params.put("afterId", cursor.uuid(1));
        });
        query.append(" order by s.startsAt, s.id");

        var slots = entities.createQuery(query.toString(), SlotFacts.class);
        params.forEach(slots::setParameter);
        return slots.setMaxResults(page.rowsToRead()).getResultList();
    }

    static Cursor cursorOf(SlotFacts slot) {
        return Cursor.of(slot.startsAt(), slot.id());
    }

    /// Takes places for a hold; false when the slot has not that many left, is not open, or has begun, or when others
    /// wait or draw lots for them.
    boolean hold(UUID id, int party) {
        return move(id, party, """
                update slot set held = held + :party, version = version + 1
                where id = :id and status = 'OPEN' and starts_at > clock_timestamp() and waiting = 0 and not by_lot
                  and held + booked + :party <= capacity""");
    }

    /// Takes places for a booking at once, as [#hold(UUID, int)] does for a hold.
    boolean book(UUID id, int party) {
        return move(id, party, """
                update slot set booked = booked + :party, version = version + 1
                where id = :id and status = 'OPEN' and starts_at > clock_timestamp() and waiting = 0 and not by_lot
                  and held + booked + :party <= capacity""");
    }

    /// Turns held places into booked ones; false when the slot is no longer open or has begun.
    boolean confirm(UUID id, int party) {
        return move(id, party, """
                update slot set held = held - :party, booked = booked + :party, version = version + 1
                where id = :id and status in ('OPEN', 'PRIVATE') and starts_at > clock_timestamp()""");
    }

    /// Takes places for the next of those who wait.
    boolean offer(UUID id, int party) {
        return move(id, party, """
                update slot set held = held + :party, waiting = waiting - 1, offered = offered + 1, version = version + 1
                where id = :id and status = 'OPEN' and starts_at > clock_timestamp()
                  and held + booked + :party <= capacity""");
    }

    /// Takes places for whose ticket was drawn.
    boolean keepDrawn(UUID id, int party) {
        return move(id, party, """
                update slot set held = held + :party, version = version + 1
                where id = :id and status = 'OPEN' and starts_at > clock_timestamp() and by_lot
                  and held + booked + :party <= capacity""");
    }

    /// Tells whether somebody waits for places of the slot, or has an offer of some.
    boolean unhold(UUID id, int party) {
        return giveBack(id, party, "update slot set held = held - :party, version = version + 1" + RELEASED_WHEN_EMPTY);
    }

    /// The same of booked ones.
    boolean unbook(UUID id, int party) {
        return giveBack(
                id, party, "update slot set booked = booked - :party, version = version + 1" + RELEASED_WHEN_EMPTY);
    }

    private boolean giveBack(UUID id, int party, String statement) {
        List<?> queued = entities.createNativeQuery(statement + " returning waiting + offered > 0")
                .setParameter("id", id)
                .setParameter("party", party)
                .getResultList();
        return queued.contains(true);
    }

    /// The party that has a slot alone lets so many others in; 0 more closes it again. False when it has begun, is not
    /// such a slot, or the facility does not take that many.
    boolean openTo(UUID id, int others) {
        return move(id, others, """
                update slot s set status = case when :party > 0 then 'OPEN' else 'PRIVATE' end,
                    capacity = greatest(s.held + s.booked + :party, 1), version = s.version + 1
                from facility f
                where s.id = :id and f.id = s.facility_id and s.exclusive and s.status in ('OPEN', 'PRIVATE')
                  and s.starts_at > clock_timestamp() and s.held + s.booked + :party <= f.places""");
    }

    /// Counts people in who have booked; false when others were given their places.
    boolean letIn(UUID id, int party) {
        return move(id, party, """
                update slot set inside = inside + :party where id = :id and inside + :party <= capacity""");
    }

    /// They are not let in after all.
    void letOut(UUID id, int party) {
        move(id, party, "update slot set inside = inside - :party where id = :id");
    }

    /// Gives places of a running slot to people who have not booked, all or none: such that nobody has booked, or, for
    /// a
    /// stretch of time after `grace`, any that nobody has come for.
    boolean walkIn(UUID id, int party, Duration grace, Duration open) {
        return entities.createNativeQuery("""
                        update slot s set inside = inside + :party, walked_in = walked_in + :party
                        where id = :id and status = 'OPEN' and not exclusive
                          and starts_at <= clock_timestamp() and ends_at > clock_timestamp()
                          and not exists (select from closed_time c where c.venue_id = s.venue_id
                                          and c.during && tstzrange(s.starts_at, s.ends_at))
                          and inside + :party <= capacity
                          and (booked + walked_in + :party <= capacity
                               or clock_timestamp() >= starts_at + :grace * interval '1 second'
                              and clock_timestamp() < starts_at + (:grace + :open) * interval '1 second')""")
                        .setParameter("id", id)
                        .setParameter("party", party)
                        .setParameter("grace", grace.toSeconds())
                        .setParameter("open", open.toSeconds())
                        .executeUpdate()
                == 1;
    }

    void walkOut(UUID id, int party) {
        move(id, party, "update slot set inside = inside - :party, walked_in = walked_in - :party where id = :id");
    }

    private boolean move(UUID id, int party, String statement) {
        return entities.createNativeQuery(statement)
                        .setParameter("id", id)
                        .setParameter("party", party)
                        .executeUpdate()
                == 1;
    }

    /// Adds the slots that are not there; one that would overlap another of the facility, or another use of its units,
    /// is left out, and none has more places than the facility. Answers how many were added.
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

    /// Coming slots for different audiences with less than so many minutes between them; a hundred at most.
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
