package hamgara.venue.availability;

import hamgara.kit.page.Cursor;
import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The times at which one party can have a facility alone: on its grid, within the hours that hold on
/// the day, with no other use of its parts, no closure and no lack of staff in the way, time to prepare,
/// to clear and to change over counted.
@ApplicationScoped
public class FreeTimes {

    /// Those of one day on the finest grid.
    private static final int ALL = 24 * 60 / 5;

    /// The hours that hold on each day, and what is taken around it.
    private static final String HOURS = """
            , hours as (
                select o.*, (
                    select range_agg(x.during) from (
                        select c.during from facility_unit u join unit_claim c on c.unit_id = u.unit_id
                        where u.facility_id = o.facility_id and c.during && o.around
                        union all
                        select r.during from reservation r where r.facility_id = o.facility_id and r.during && o.around) x) as busy
                from (
                    select f.*, h.day, h.opening_set_id,
                           tstzrange(cast(h.day - 1 as timestamp) at time zone 'Asia/Tehran',
                                     cast(h.day + 2 as timestamp) at time zone 'Asia/Tehran') as around
                    from court f
                    cross join lateral opening_sets_of(f.facility_id, f.venue_id, ?, ?) h) o),
            begun as (
                select h.*, cast(null as uuid) as id, sp.audience, sp.age_min, sp.age_max, sp.staff, b.at as starts_at,
                       b.at + h.minutes * interval '1 minute' as ends_at
                from hours h
                join opening_span sp on sp.opening_set_id = h.opening_set_id and sp.weekday = to_char(h.day, 'DY')
                cross join lateral generate_series(
                    (h.day + sp.from_time) at time zone 'Asia/Tehran',
                    (h.day + sp.to_time) at time zone 'Asia/Tehran' - h.minutes * interval '1 minute',
                    h.start_every_minutes * interval '1 minute') b(at))
            select s.id, s.facility_id, s.facility_kind as kind, n.id as venue_id, n.code, n.name_fa, n.name_ar, n.name_en,
                   n.category, n.county, s.starts_at, s.ends_at, s.audience, s.age_min, s.age_max, s.places as capacity,
                   0 as held, 0 as booked, n.metres
            from begun s join near n on n.id = s.venue_id
            where s.starts_at > clock_timestamp() and s.starts_at >= ? and s.starts_at < ?
              and not coalesce(s.busy && tstzrange(s.starts_at - s.buffer_before_minutes * interval '1 minute',
                                                   s.ends_at + s.buffer_after_minutes * interval '1 minute'), false)
              and (s.changeover_minutes = 0 or not exists (
                  select from slot o
                  where o.facility_id = s.facility_id and o.audience <> s.audience
                    and o.status not in ('RELEASED', 'CANCELLED')
                    and o.starts_at < s.ends_at + s.changeover_minutes * interval '1 minute'
                    and o.ends_at > s.starts_at - s.changeover_minutes * interval '1 minute'))
              and not""";

    private final DataSource database;

    FreeTimes(DataSource database) {
        this.database = database;
    }

    /// A time that a party can choose.
    public record FreeTime(
            Instant startsAt,
            Instant endsAt,
            Audience audience,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax) {}

    /// Those of one facility on a day, earliest first; none when its venue is not in use.
    public List<FreeTime> of(UUID facility, LocalDate day, int minutes) {
        var need = new Need(
                Tehran.startOf(day),
                Tehran.startOf(day.plusDays(1)),
                null,
                null,
                new Need.Where(null, facility, null, null, null, null),
                List.of(),
                null,
                1,
                minutes,
                null);
        return read(need, day, day, Optional.empty(), ALL).stream()
                .map(room ->
                        new FreeTime(room.startsAt(), room.endsAt(), room.audience(), room.ageMin(), room.ageMax()))
                .toList();
    }

    /// Puts them among slots that are earliest first and at most so many.
    List<Room> among(List<Room> slots, Need need, Optional<Cursor> after, int rows, Instant now) {
        Instant from = after.map(cursor -> cursor.instant(0)).orElse(need.from());
        Instant until =
                slots.size() < rows ? need.until() : slots.getLast().startsAt().plusMillis(1);
        List<Room> all = new ArrayList<>(slots);
        all.addAll(earliest(need.between(from.isAfter(now) ? from : now, until), after, rows));
        return all.stream()
                .sorted(Comparator.comparing(Room::startsAt).thenComparing(Room::key, FreeTimes::inOrder))
                .limit(rows)
                .toList();
    }

    /// As the database has them, whose order is not that of Java.
    private static int inOrder(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    /// Day by day, as most pages are full after one, then more at once.
    private List<Room> earliest(Need need, Optional<Cursor> after, int rows) {
        var found = new ArrayList<Room>();
        if (!need.from().isBefore(need.until())) {
            return found;
        }
        LocalDate last = Tehran.dayOf(need.until().minusMillis(1));
        LocalDate day = Tehran.dayOf(need.from());
        for (int days = 1; found.size() < rows && !day.isAfter(last); days *= 2) {
            LocalDate to = day.plusDays(days - 1L);
            found.addAll(read(need, day, to.isAfter(last) ? last : to, after, rows - found.size()));
            if (days == 1 && found.isEmpty() && day.isBefore(last) && !hasAny(need)) {
                return found;
            }
            day = to.plusDays(1);
        }
        return found;
    }

    /// Those that begin nearest to a time.
    List<Room> nearest(Need need, Instant to, int rows) {
        return select(need, Tehran.dayOf(need.from()), Tehran.dayOf(need.until().minusMillis(1)))
                .text(" order by abs(extract(epoch from s.starts_at - ?)), s.starts_at, s.facility_id limit ?")
                .add(to)
                .add(rows)
                .rooms(database);
    }

    private boolean hasAny(Need need) {
        return courts(need).text(" select exists (select from court)").isTrue(database);
    }

    private List<Room> read(Need need, LocalDate from, LocalDate to, Optional<Cursor> after, int rows) {
        Sql all = select(need, from, to);
        after.ifPresent(cursor -> all.text(" and (s.starts_at, s.facility_id) > (?, ?)")
                .add(cursor.instant(0))
                .add(cursor.uuid(1)));
        return all.text(" order by s.starts_at, s.facility_id limit ?")
                .add(rows)
                .rooms(database);
    }

    private static Sql select(Need need, LocalDate from, LocalDate to) {
        return courts(need)
                .text(HOURS)
                .add(from)
                .add(to)
                .add(need.from())
                .add(need.until())
                .text(VenuesNear.CLOSED)
                .text(" and not")
                .text(VenuesNear.KEPT)
                .text(AvailabilityRows.forWhom(need))
                .text(" and")
                .text(AvailabilityRows.STAFFED);
    }

    /// The facilities that take such a party alone, for so long.
    private static Sql courts(Need need) {
        Integer minutes = need.minutes();
        Sql sql = VenuesNear.of(need).text("""
                , court as materialized (
                    select f.id as facility_id, f.kind as facility_kind, f.venue_id, f.places, f.start_every_minutes,
                           f.buffer_before_minutes, f.buffer_after_minutes, f.changeover_minutes,\s""");
        if (minutes == null) {
            sql.text("f.min_minutes");
        } else {
            sql.text("cast(? as integer)").add(minutes);
        }
        sql.text(
                        " as minutes from near n join facility f on f.venue_id = n.id where f.mode = 'EXCLUSIVE' and f.places >= ?")
                .add(need.party());
        if (minutes != null) {
            sql.text(" and ? between f.min_minutes and f.max_minutes and ? % f.start_every_minutes = 0")
                    .add(minutes)
                    .add(minutes);
        }
        if (need.where().facility() != null) {
            sql.text(" and f.id = ?").add(need.where().facility());
        }
        if (need.where().kind() != null) {
            sql.text(" and f.kind = ?").add(need.where().kind());
        }
        return sql.text(")");
    }
}
