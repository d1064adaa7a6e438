package hamgara.venue.rebooking;

/// Which slots can take the place of a booked one: of the same kind of facility, audience and ages, in the
/// same county, at the same time or up to two weeks later, open, with room for the party, at a time when the
/// person is free, required staff is there and neither a closure nor a school's block stands in the way. An
/// hour later weighs as much as a kilometre further; a venue without coordinates counts as ten away.
final class FittingSlots {

    /// Selects `slot_id`, `starts_at` and `score` for the proposal `:id`; further conditions may be added
    /// with `and`.
    static final String OF_REBOOKING = """
            select o.id as slot_id, o.starts_at,
                   extract(epoch from o.starts_at - s.starts_at) / 3600 + case
                       when w.id = v.id then 0
                       when v.latitude is null or w.latitude is null then 10
                       else 6371 * 2 * asin(sqrt(
                           power(sin(radians(w.latitude - v.latitude) / 2), 2)
                           + cos(radians(v.latitude)) * cos(radians(w.latitude))
                             * power(sin(radians(w.longitude - v.longitude) / 2), 2)))
                   end as score
            from rebooking r
            join booking b on b.id = r.booking_id
            join slot s on s.id = b.slot_id
            join facility f on f.id = s.facility_id
            join venue v on v.id = s.venue_id
            join venue w on w.id = v.id or w.county = v.county
            join slot o on o.venue_id = w.id and o.id <> s.id
                 and o.starts_at >= s.starts_at and o.starts_at < s.starts_at + interval '14 days'
            join facility g on g.id = o.facility_id and g.kind = f.kind
            where r.id = :id
              and w.publication = 'PUBLISHED' and w.state = 'OPEN'
              and o.status = 'OPEN' and o.starts_at > clock_timestamp() and o.held + o.booked + b.party <= o.capacity
              and o.waiting = 0 and not o.by_lot
              and o.audience = s.audience
              and o.age_min is not distinct from s.age_min and o.age_max is not distinct from s.age_max
              and not exists (select 1 from closure c where c.venue_id = o.venue_id and c.revoked_at is null
                              and c.starts_at < o.ends_at and c.ends_at > o.starts_at)
              and not exists (select 1 from school_blocks_over(o.venue_id, o.starts_at, o.ends_at))
              and (o.staff is null or staff_lacking(o.facility_id, o.starts_at, o.ends_at, o.staff) is null)
              and not exists (select 1 from booking other join slot taken on taken.id = other.slot_id
                              where other.caller = b.caller and other.state = 'CONFIRMED' and other.id <> b.id
                                and taken.starts_at < o.ends_at and taken.ends_at > o.starts_at)
            """;

    private FittingSlots() {}
}
