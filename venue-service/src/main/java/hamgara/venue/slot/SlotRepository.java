package hamgara.venue.slot;

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

    SlotRepository(EntityManager entities) {
        this.entities = entities;
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

    /// Gives places of a running slot to people who have not booked, all or none: such that nobody has
    /// booked, or, for a stretch of time after `grace`, any that nobody has come for.
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
}
