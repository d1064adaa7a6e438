package hamgara.venue.rebooking;

/// Which slots can take the place of a booked one: of the same kind of facility, audience and ages, at venues of the
/// same county that can be booked, at the same time or up to two weeks later, open, with room for the party, at a time
/// when the person is free, required staff is there and neither a closure nor a school's block stands in the way. For a
/// customer of another site only where other sites may book. An hour later weighs as much as a kilometre further; a
/// venue without coordinates counts as ten away.
///
/// Of one facility the earliest are the best, so no more than a few of each are looked at; what a venue has closed and
/// the person has booked is put together once, not for each slot.
final class FittingSlots {

    private static final String OF_FACILITIES = """
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
            join slot s on s.id = r.slot_id
            join facility f on f.id = s.facility_id
            join venue v on v.id = s.venue_id
            cross join lateral (select s.starts_at as first, s.starts_at + interval '14 days' as last) t
            cross join lateral (
                select coalesce(range_agg(tstzrange(x.starts_at, x.ends_at)), tstzmultirange()) as taken
                from booking other join slot x on x.id = other.slot_id
                where other.caller = b.caller and other.state = 'CONFIRMED' and other.id <> b.id) person
            join venue w on (w.id = v.id or w.county = v.county) and w.publication = 'PUBLISHED' and w.state = 'OPEN'
            join facility g on g.venue_id = w.id and g.kind = f.kind
            cross join lateral (
                select coalesce(range_agg(during), tstzmultirange()) as taken
                from (select tstzrange(c.starts_at, c.ends_at) as during from closure c
                      where c.venue_id = w.id and c.revoked_at is null and c.ends_at > t.first
                      union all
                      select k.during from school_block_time k
                      where k.venue_id = w.id and k.during && tstzrange(t.first, t.last + interval '1 day')) closed) venue
            cross join lateral (
                select o.id, o.starts_at from slot o
                where o.facility_id = g.id and o.id <> s.id and o.starts_at >= t.first and o.starts_at < t.last
                  and o.status = 'OPEN' and o.starts_at > clock_timestamp() and o.held + o.booked + b.party <= o.capacity
                  and o.waiting = 0 and not o.by_lot
                  and o.audience = s.audience
                  and o.age_min is not distinct from s.age_min and o.age_max is not distinct from s.age_max
                  and not tstzrange(o.starts_at, o.ends_at) && venue.taken
                  and not tstzrange(o.starts_at, o.ends_at) && person.taken
                  and (o.staff is null or staff_lacking(o.facility_id, o.starts_at, o.ends_at, o.staff) is null)
                  and (not exists (select 1 from open_order e where e.hold_id = b.hold_id) or open_to_sites(o, w))
            """;

    private static final String BEST_OF_EACH = """

                order by o.starts_at limit 3) o
            where r.id = :id
            """;

    /// Selects `slot_id`, `starts_at` and `score` for the proposal `:id`, the three best of each facility.
    static final String OF_REBOOKING = OF_FACILITIES + BEST_OF_EACH;

    /// The same of one slot, `:slot`.
    static final String ONE = OF_FACILITIES + " and o.id = :slot" + BEST_OF_EACH;

    /// The same of those that were proposed.
    static final String PROPOSED = OF_FACILITIES
            + " and o.id in (select p.slot_id from rebooking_option p where p.rebooking_id = r.id)" + BEST_OF_EACH;

    private FittingSlots() {}
}
