package hamgara.venue.availability;

import hamgara.kit.page.Cursor;
import hamgara.venue.place.Near;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The statements of the search. The venues come first, as there are few; from each only as many slots are read as the
/// page may hold, along the index of a venue's slots.
@ApplicationScoped
class AvailabilityRows {

    /// Slots that one explanation looks at, at most.
    private static final int EXPLAINED = 5_000;

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    static final String STAFFED =
            " (s.staff is null or staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is null)";

    private static final String COLUMNS = """
            s.id, s.facility_id, s.kind, n.id as venue_id, n.code, n.name_fa, n.name_ar, n.name_en, n.category, n.county,
            s.starts_at, s.ends_at, s.audience, s.age_min, s.age_max, s.capacity, s.held, s.booked, n.metres
            """;

    private final DataSource database;
    private final int largestParty;

    AvailabilityRows(DataSource database, @ConfigProperty(name = "hamgara.hold.largest-party") int largestParty) {
        this.database = database;
        this.largestParty = largestParty;
    }

    /// Whether so many may take places of a slot.
    boolean takes(int party) {
        return party <= largestParty;
    }

    /// One row more than the page, earliest first; none for a party that comes as a group, by a request.
    List<Room> search(Need need, Optional<Cursor> after, int rows) {
        if (!takes(need.party())) {
            return List.of();
        }
        // two bounds, as the index takes one that does not move; together they would be a condition on every slot of
        // old
        var slots = new Sql(" s.starts_at >= ? and s.starts_at >= clock_timestamp() and s.starts_at < ?");
        slots.add(need.from()).add(need.until());
        slots.text(" and s.status = 'OPEN' and not ")
                .text(VenuesNear.CLOSED)
                .text(" and not ")
                .text(VenuesNear.KEPT)
                .text(" and s.waiting = 0 and not s.by_lot and s.held + s.booked + ? <= s.capacity")
                .add(need.party());
        fit(slots, need);
        slots.text(" and").text(STAFFED);
        after.ifPresent(cursor -> slots.text(" and (s.starts_at, s.id) > (?, ?)")
                .add(cursor.instant(0))
                .add(cursor.uuid(1)));
        Sql all = VenuesNear.of(need)
                .text("select ")
                .text(COLUMNS)
                .text(
                        " from near n cross join lateral (select s.*, f.kind from slot s join facility f on f.id = s.facility_id")
                .text(" where s.venue_id = n.id and")
                .text(slots)
                .text(" order by s.starts_at, s.id limit ?) s order by s.starts_at, s.id limit ?")
                .add(rows)
                .add(rows);
        return all.rooms(database);
    }

    static Cursor cursorOf(Room room) {
        return Cursor.of(room.startsAt(), room.key());
    }

    /// Counts the slots of the same places and days that a search leaves out, by the first reason.
    WhyNotView whyNot(Need need) {
        var audience = new Sql("s.audience <> all (?)");
        audience.add(names(need.audiences()));
        Sql all = VenuesNear.of(need)
                .text("""
                        , looked as (
                            select case when s.starts_at <= clock_timestamp() then 'BEGUN'
                                when s.status <> 'OPEN' or""")
                .text(VenuesNear.CLOSED)
                .text(" then 'CLOSED' when")
                .text(VenuesNear.KEPT)
                .text(" then 'PUPILS' when not (true")
                .text(timeOfDay(need))
                .text(") then 'TIME' when ")
                .text(need.audiences().isEmpty() ? new Sql("false") : audience)
                .text(" then 'AUDIENCE' when not (true")
                .text(age(need))
                .text("""
                        ) then 'AGE' when not""")
                .text(STAFFED)
                .text("""
                         then 'STAFF' when ? then 'PARTY' when s.booked + ? > s.capacity then 'FULL'
                        when s.waiting > 0 or s.by_lot or s.held + s.booked + ? > s.capacity then 'RESERVED' else 'ROOM' end as why
                        from near n join slot s on s.venue_id = n.id join facility f on f.id = s.facility_id
                        where s.status not in ('PRIVATE', 'RELEASED') and s.starts_at >= ? and s.starts_at < ?""")
                .add(!takes(need.party()))
                .add(need.party())
                .add(need.party())
                .add(need.from())
                .add(need.until());
        place(all, need.where());
        all.text(" limit ?) select why, count(*) from looked group by 1").add(EXPLAINED);
        var counts = new HashMap<String, Long>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = all.prepare(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        long looked = counts.values().stream().mapToLong(Long::longValue).sum();
        return new WhyNotView(
                of(counts, "BEGUN"),
                of(counts, "CLOSED"),
                of(counts, "PUPILS"),
                of(counts, "TIME"),
                of(counts, "AUDIENCE"),
                of(counts, "AGE"),
                of(counts, "STAFF"),
                of(counts, "PARTY"),
                of(counts, "FULL"),
                of(counts, "RESERVED"),
                looked >= EXPLAINED);
    }

    private static long of(Map<String, Long> counts, String why) {
        return counts.getOrDefault(why, 0L);
    }

    /// What became of these slots by now; a slot that is not there has no answer.
    Map<UUID, SlotCheckView> check(List<UUID> slots, int party) {
        Sql all = new Sql("""
                        select s.id, case when s.waiting > 0 or s.by_lot then 0 else s.capacity - s.held - s.booked end,
                            case when s.starts_at <= clock_timestamp() then 'BEGUN'
                                when s.status <> 'OPEN' or n.id is null or""")
                .text(VenuesNear.CLOSED)
                .text(" then 'CLOSED' when")
                .text(VenuesNear.KEPT)
                .text(" then 'KEPT_FOR_PUPILS' when not")
                .text(STAFFED)
                .text("""
                         then 'UNSTAFFED'
                                when ? then 'PARTY_TOO_LARGE'
                                when s.booked + ? > s.capacity then 'FULL'
                                when s.waiting > 0 or s.by_lot or s.held + s.booked + ? > s.capacity then 'RESERVED_BY_OTHERS'
                                else 'AVAILABLE' end
                        from slot s left join lateral (
                            select v.id,
                                (select range_agg(c.during) from closed_time c where c.venue_id = v.id and not c.for_pupils
                                    and c.during && tstzrange(s.starts_at, s.ends_at)) as closed,
                                (select range_agg(c.during) from closed_time c where c.venue_id = v.id and c.for_pupils
                                    and c.during && tstzrange(s.starts_at, s.ends_at)) as kept
                            from venue v where v.id = s.venue_id and v.state = 'OPEN' and v.publication = 'PUBLISHED') n on true
                        where s.id = any (?)""")
                .add(!takes(party))
                .add(party)
                .add(party)
                .add(slots.toArray(new UUID[0]));
        var found = new HashMap<UUID, SlotCheckView>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = all.prepare(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                found.put(id, new SlotCheckView(id, SlotCheckView.State.valueOf(row.getString(3)), row.getInt(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void fit(Sql sql, Need need) {
        place(sql, need.where());
        sql.text(forWhom(need));
    }

    /// The time of day of what is `s`, and for whom it is.
    static Sql forWhom(Need need) {
        Sql sql = timeOfDay(need).text(age(need));
        if (!need.audiences().isEmpty()) {
            sql.text(" and s.audience = any (?)").add(names(need.audiences()));
        }
        return sql;
    }

    private static void place(Sql sql, Need.Where where) {
        if (where.facility() != null) {
            sql.text(" and s.facility_id = ?").add(where.facility());
        }
        if (where.kind() != null) {
            sql.text(" and f.kind = ?").add(where.kind());
        }
    }

    private static Sql timeOfDay(Need need) {
        var sql = new Sql("");
        if (need.fromTime() != null) {
            sql.text(" and (s.starts_at at time zone 'Asia/Tehran')::time >= ?").add(need.fromTime());
        }
        if (need.toTime() != null) {
            // of the day of the begin: what ends at midnight ends after every other time of it
            sql.text(" and s.ends_at at time zone 'Asia/Tehran' <="
                            + " date_trunc('day', s.starts_at at time zone 'Asia/Tehran') + ? * interval '1 minute'")
                    .add(minuteOfDay(need.toTime()));
        }
        return sql;
    }

    private static int minuteOfDay(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : end.toSecondOfDay() / 60;
    }

    private static Sql age(Need need) {
        var sql = new Sql("");
        if (need.age() != null) {
            sql.text(" and coalesce(s.age_min, 0) <= ? and coalesce(s.age_max, 999) >= ?");
            sql.add(need.age()).add(need.age());
        }
        return sql;
    }

    private static String[] names(List<Audience> audiences) {
        return audiences.stream().map(Audience::name).toArray(String[]::new);
    }

    /// What kind of facility a slot is in, and where.
    Availabilities.Ask ask(UUID slot, int radiusKm) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select f.kind, v.latitude::float8, v.longitude::float8
                        from slot s join facility f on f.id = s.facility_id join venue v on v.id = s.venue_id
                        where s.id = ?""")) {
            select.setObject(1, slot);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Double latitude = row.getObject(2, Double.class);
                Double longitude = row.getObject(3, Double.class);
                return new Availabilities.Ask(
                        row.getString(1),
                        latitude == null || longitude == null ? null : new Near(latitude, longitude, radiusKm));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
