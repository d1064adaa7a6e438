package hamgara.venue.utilisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reckons the ledger of single days of facilities from slots, bookings and closures, all times cut to whole minutes.
///
/// Every place-minute of an hour is in one bucket: closed while the venue is closed; else, in a slot that is offered,
/// attended, expected, no-show, late-cancelled or unsold; blocked in a slot that was suspended or cancelled; not
/// offered. What can be taken for a chosen time is offered while it is open and nothing takes it.
@ApplicationScoped
class LedgerRepository {

    private static final String RECKON = """
            with target as (
                select f.id as facility_id, f.venue_id, f.places, t.day,
                       tstzrange(cast(t.day as timestamp) at time zone 'Asia/Tehran',
                                 cast(t.day + 1 as timestamp) at time zone 'Asia/Tehran') as span
                from unnest(cast(:facilities as uuid[]), cast(:days as date[])) as t (facility_id, day)
                join facility f on f.id = t.facility_id),
            shut as materialized (
                select t.facility_id, t.day,
                       coalesce((select range_agg(tstzrange(date_trunc('minute', c.starts_at), date_trunc('minute', c.ends_at)))
                                 from closure c
                                 where c.venue_id = t.venue_id and c.revoked_at is null
                                   and tstzrange(c.starts_at, c.ends_at) && t.span), '{}') as spans
                from target t),
            clock_hour as (
                select t.facility_id, t.day, t.places, h.hour, x.span, s.spans as shut,
                       minutes_of(tstzmultirange(x.span)) as minutes,
                       minutes_of(tstzmultirange(x.span) * s.spans) as closed_minutes
                from target t
                join shut s on s.facility_id = t.facility_id and s.day = t.day
                cross join generate_series(0, 23) as h (hour)
                cross join lateral (
                    select tstzrange((t.day + h.hour * interval '1 hour') at time zone 'Asia/Tehran',
                                     (t.day + (h.hour + 1) * interval '1 hour') at time zone 'Asia/Tehran') as span) x),
            told as (
                select s.facility_id, t.day, s.audience, s.capacity,
                       s.status in ('SUSPENDED', 'BLOCKED', 'CANCELLED') as blocked,
                       tstzrange(date_trunc('minute', s.starts_at), date_trunc('minute', s.ends_at)) as span,
                       least(b.attended, s.capacity) as attended,
                       greatest(least(b.no_show, s.capacity - b.attended), 0) as no_show,
                       greatest(least(b.expected, s.capacity - b.attended - b.no_show), 0) as expected,
                       greatest(least(b.late, s.capacity - b.attended - b.no_show - b.expected), 0) as late,
                       few_of(b.attended_people, (select few(people_of(cast(w.card_id as text), w.party))
                                                  from walk_in w where w.slot_id = s.id and w.state = 'IN')) as attended_people,
                       b.no_show_people, b.expected_people, b.late_people
                from target t
                -- by the index for each day, however many there are: a join would read all slots there ever were
                cross join lateral (
                    select * from slot
                    where facility_id = t.facility_id and starts_at > lower(t.span) - interval '1 day'
                      and starts_at < upper(t.span) and ends_at > lower(t.span) and status not in ('DRAFT', 'RELEASED')
                    offset 0) s
                cross join lateral (
                    select cast(coalesce(sum(coalesce(came, party)) filter (where state in ('CHECKED_IN', 'COMPLETED')), 0)
                               + (select coalesce(sum(w.party), 0) from walk_in w
                                  where w.slot_id = s.id and w.state = 'IN') as integer)
                               as attended,
                           -- of a party that was counted, those who did not come
                           cast(coalesce(sum(party - case when state in ('CHECKED_IN', 'COMPLETED') then came else 0 end)
                               filter (where state in ('NO_SHOW', 'EXCUSED')
                                   or (state = 'CONFIRMED' or state in ('CHECKED_IN', 'COMPLETED') and came is not null)
                                       and s.ends_at <= clock_timestamp()), 0) as integer) as no_show,
                           cast(coalesce(sum(party - case when state in ('CHECKED_IN', 'COMPLETED') then came else 0 end)
                               filter (where (state = 'CONFIRMED' or state in ('CHECKED_IN', 'COMPLETED') and came is not null)
                                   and s.ends_at > clock_timestamp()), 0) as integer) as expected,
                           cast(coalesce(sum(party) filter (where state = 'CANCELLED_LATE'), 0) as integer) as late,
                           few(people_of(coalesce(cast(card_id as text), caller), coalesce(came, party)))
                               filter (where state in ('CHECKED_IN', 'COMPLETED')) as attended_people,
                           few(people_of(coalesce(cast(card_id as text), caller), party))
                               filter (where state in ('NO_SHOW', 'EXCUSED')
                                   or (state = 'CONFIRMED' or state in ('CHECKED_IN', 'COMPLETED') and came < party)
                                       and s.ends_at <= clock_timestamp()) as no_show_people,
                           few(people_of(coalesce(cast(card_id as text), caller), party))
                               filter (where (state = 'CONFIRMED' or state in ('CHECKED_IN', 'COMPLETED') and came < party)
                                   and s.ends_at > clock_timestamp()) as expected_people,
                           few(people_of(coalesce(cast(card_id as text), caller), party))
                               filter (where state = 'CANCELLED_LATE') as late_people
                    from booking where slot_id = s.id) b
                union all
                select t.facility_id, t.day, o.audience, t.places, false, free.span, 0, 0, 0, 0, '{}', '{}', '{}', '{}'
                from target t
                join jsonb_to_recordset(cast(:open as jsonb))
                    as o (facility uuid, day date, audience text, "from" timestamptz, until timestamptz)
                    on o.facility = t.facility_id and o.day = t.day
                cross join lateral unnest(
                    tstzmultirange(tstzrange(date_trunc('minute', o."from"), date_trunc('minute', o.until)))
                        - coalesce((select range_agg(tstzrange(date_trunc('minute', lower(c.during)),
                                                               date_trunc('minute', upper(c.during))))
                                    from facility_unit u join unit_claim c on c.unit_id = u.unit_id
                                    where u.facility_id = t.facility_id and c.during && t.span), '{}')) as free (span)
                union all
                select t.facility_id, t.day, 'NONE', t.places, true, r.during, 0, 0, 0, 0, '{}', '{}', '{}', '{}'
                from target t join reservation r on r.facility_id = t.facility_id and r.during && t.span),
            piece as (
                select h.facility_id, h.day, h.hour, s.audience, s.capacity, s.blocked, s.attended, s.no_show, s.expected, s.late,
                       s.attended_people, s.no_show_people, s.expected_people, s.late_people, m.minutes
                from clock_hour h
                join told s on s.facility_id = h.facility_id and s.day = h.day and s.span && h.span
                cross join lateral (select minutes_of(tstzmultirange(h.span * s.span) - h.shut) as minutes) m),
            offered as (
                select facility_id, day, hour, audience, sum(capacity * minutes) as offered,
                       sum(attended * minutes) as attended, sum(expected * minutes) as expected,
                       sum(no_show * minutes) as no_show, sum(late * minutes) as late,
                       few(attended_people) as attended_people, few(expected_people) as expected_people,
                       few(no_show_people) as no_show_people, few(late_people) as late_people
                from piece where not blocked and minutes > 0
                group by facility_id, day, hour, audience),
            -- one pass over both, as a look into the pieces for each hour would grow with the square of the days
            left_over as (
                select facility_id, day, hour, least(sum(closed), greatest(sum(room) - sum(offered), 0)) as closed,
                       greatest(sum(room) - sum(offered), 0) as places, sum(blocked) as blocked
                from (
                    select facility_id, day, hour, places * minutes as room, places * closed_minutes as closed,
                           0 as offered, 0 as blocked
                    from clock_hour
                    union all
                    select facility_id, day, hour, 0, 0, case when blocked then 0 else capacity * minutes end,
                           case when blocked then capacity * minutes else 0 end
                    from piece) as part
                group by facility_id, day, hour)
            insert into capacity_ledger (facility_id, day, hour, audience, installed, closed, blocked, not_offered, attended,
                expected, no_show, late_cancelled, unsold, attended_people, expected_people, no_show_people, late_people)
            select facility_id, day, hour, audience, offered, 0, 0, 0, attended, expected, no_show, late,
                   offered - attended - expected - no_show - late,
                   attended_people, expected_people, no_show_people, late_people
            from offered
            union all
            select facility_id, day, hour, 'NONE', places, closed, least(blocked, places - closed),
                   places - closed - least(blocked, places - closed),
                   0, 0, 0, 0, 0, '{}', '{}', '{}', '{}'
            from left_over where places > 0""";

    private final EntityManager entities;
    private final ObjectMapper json;

    LedgerRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// A day of a facility.
    record FacilityDay(UUID facility, LocalDate day) {}

    /// One who reckons at a time; false when another one is at it.
    boolean lock() {
        return (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('capacity-ledger', 10))")
                        .getSingleResult();
    }

    /// Notes the days that have come and the slots that have ended since it was looked last; no others are read.
    void noteTime(String until) {
        entities.createNativeQuery("""
                        insert into ledger_change (facility_id, day)
                        select distinct s.facility_id, cast(s.starts_at at time zone 'Asia/Tehran' as date)
                        from slot s
                        where s.ends_at > (select ended_until from ledger_state) and s.ends_at <= cast(:until as timestamptz)""").setParameter("until", until).executeUpdate();
        entities.createNativeQuery("""
                        insert into ledger_change (facility_id, day)
                        select f.id, cast(d as date)
                        from ledger_state l
                        cross join generate_series(cast(l.covered_until + 1 as timestamp), cast(tehran_today() as timestamp),
                                                   interval '1 day') d
                        cross join facility f""").executeUpdate();
        // a new week: idle hours are looked for everywhere
        entities.createNativeQuery("""
                        insert into idle_search (facility_id)
                        select f.id from facility f, ledger_state l
                        where exists (select 1 from generate_series(cast(l.covered_until + 1 as timestamp),
                                          cast(tehran_today() as timestamp), interval '1 day') d
                                      where extract(isodow from d) = 6)
                        on conflict do nothing""").executeUpdate();
    }

    /// What ends from then on is seen the next time.
    void markTime(String until) {
        entities.createNativeQuery("""
                        update ledger_state set covered_until = greatest(covered_until, tehran_today()),
                            ended_until = cast(:until as timestamptz)""").setParameter("until", until).executeUpdate();
    }

    String now() {
        return (String) entities.createNativeQuery("select cast(clock_timestamp() as text)")
                .getSingleResult();
    }

    /// Takes so many notes of changed days away; answers the days, each once, and how many notes there were.
    Taken take(int atMost) {
        List<?> rows =
                entities.createNativeQuery("""
                        with taken as (
                            delete from ledger_change where id in (
                                select id from ledger_change order by id limit :atMost for update skip locked)
                            returning facility_id, day)
                        select facility_id, cast(day as text), count(*) from taken
                        where day <= tehran_today() group by 1, 2 order by 1, 2""").setParameter("atMost", atMost).getResultList();
        List<FacilityDay> days = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new FacilityDay((UUID) row[0], LocalDate.parse((String) row[1])))
                .toList();
        int notes = rows.stream()
                .mapToInt(row -> ((Number) ((Object[]) row)[2]).intValue())
                .sum();
        return new Taken(days, notes);
    }

    record Taken(List<FacilityDay> days, int notes) {}

    /// Hours of a day in which parties may choose their time.
    record Open(UUID facility, LocalDate day, Audience audience, Instant from, Instant until) {}

    /// Of these days, those of facilities that are taken for chosen times.
    List<FacilityDay> ofChosenTimes(List<FacilityDay> days) {
        List<?> exclusive = entities.createNativeQuery(
                        "select id from facility where mode = 'EXCLUSIVE' and id in :facilities")
                .setParameter(
                        "facilities",
                        days.stream().map(FacilityDay::facility).distinct().toList())
                .getResultList();
        return days.stream().filter(day -> exclusive.contains(day.facility())).toList();
    }

    private String text(List<Open> open) {
        try {
            return json.writeValueAsString(open);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts the ledger of these days in the place of what was there.
    void reckon(List<FacilityDay> days, List<Open> open) {
        UUID[] facilities = days.stream().map(FacilityDay::facility).toArray(UUID[]::new);
        String[] dates = days.stream().map(day -> day.day().toString()).toArray(String[]::new);
        entities.createNativeQuery("""
                        delete from capacity_ledger l
                        using unnest(cast(:facilities as uuid[]), cast(:days as date[])) as t (facility_id, day)
                        where l.facility_id = t.facility_id and l.day = t.day""")
                .setParameter("facilities", facilities)
                .setParameter("days", dates)
                .executeUpdate();
        entities.createNativeQuery(RECKON)
                .setParameter("open", text(open))
                .setParameter("facilities", facilities)
                .setParameter("days", dates)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into idle_search (facility_id)
                        select distinct t.facility_id
                        from unnest(cast(:facilities as uuid[]), cast(:days as date[])) as t (facility_id, day)
                        join facility f on f.id = t.facility_id
                        where t.day < tehran_today() - (cast(extract(isodow from tehran_today()) as integer) + 1) % 7
                        order by 1 on conflict do nothing""")
                .setParameter("facilities", facilities)
                .setParameter("days", dates)
                .executeUpdate();
    }

    /// Has the days of a period reckoned anew, of one facility or all; answers how many.
    int noteAll(ReportPeriod period, @Nullable UUID facility) {
        var query = entities.createNativeQuery("""
                        insert into ledger_change (facility_id, day)
                        select f.id, cast(d as date) from facility f
                        cross join generate_series(cast(cast(:from as date) as timestamp), cast(cast(:to as date) as timestamp),
                                                   interval '1 day') d""" + (facility == null ? "" : " where f.id = :facility"))
                .setParameter("from", period.from())
                .setParameter("to", period.to());
        if (facility != null) {
            query.setParameter("facility", facility);
        }
        return query.executeUpdate();
    }

    /// The ledger of one day of a facility, by hour and audience.
    List<DayLedger.Line> day(UUID facility, LocalDate day) {
        List<?> rows = entities.createNativeQuery("""
                        select hour, audience, installed, closed, blocked, not_offered, attended, expected, no_show,
                               late_cancelled, unsold
                        from capacity_ledger where facility_id = :facility and day = :day
                        order by hour, audience = 'NONE', audience""")
                .setParameter("facility", facility)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(row -> DayLedger.Line.of((Object[]) row)).toList();
    }
}
