package hamgara.venue.feed;

import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads changes together with what changed, in one statement and therefore at one moment.
@ApplicationScoped
class FeedRepository {

    private static final String PLACE = """
            v.id venue, v.category, v.kind venue_kind,
            v.name_fa venue_fa, v.name_ar venue_ar, v.name_en venue_en, v.locality, v.latitude, v.longitude,
            o.id operator, o.name_fa operator_fa, o.name_ar operator_ar, o.name_en operator_en
            """;
    private static final String FACILITY =
            "f.id facility, f.kind facility_kind, f.name_fa, f.name_ar, f.name_en, " + PLACE;
    private static final String VENUE = """
            left join venue v on v.id = f.venue_id
            left join operator o on o.id = v.operator_id
            """;

    private static final String HOURS = """
            , s.starts_at, s.ends_at, s.audience, s.age_min, s.age_max, s.capacity,
            case when s.waiting > 0 or s.by_lot
                      or s.staff is not null and staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is not null
                 then 0 else s.capacity - s.held - s.booked end free, s.status,
            feed_is_closed(s.venue_id, s.starts_at, s.ends_at) closed,
            case when exists (select from tariff t where t.facility_id = s.facility_id)
                 then public_price(s.facility_id, s.audience, s.starts_at, s.ends_at) else 0 end price,
            open_to_sites(s, v) open_to_sites
            """;

    /// What is told must be committed, and so must all that could come before it.
    private static final String TOLD = """
            where i.feed = :feed and (i.position, i.entity_id) > (:position, :id)
              and i.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by i.position, i.entity_id
            """;

    private static final String FACILITIES = "select i.entity_id, i.position, i.deleted or f.id is null as gone, "
            + "not facility_charges(f.id, null) as free, " + FACILITY
            + " from feed_item i left join facility f on f.id = i.entity_id " + VENUE + TOLD;

    private static final String SLOTS = "select i.entity_id, i.position, i.deleted or s.id is null as gone, " + FACILITY
            + """
            """ + HOURS + """
            from feed_item i
                left join slot s on s.id = i.entity_id
                left join facility f on f.id = s.facility_id
            """ + VENUE + TOLD;

    private static final String KNOWN =
            "select s.id entity_id, " + FACILITY + HOURS + """
            from slot s join facility f on f.id = s.facility_id
            """ + VENUE + "where s.id in :slots";

    private static final String SELLER = "select " + PLACE + """
            from venue v left join operator o on o.id = v.operator_id
            where v.operator_id = :id or (v.operator_id is null and v.id = :id and feed_shows(v))
            order by feed_shows(v) desc, v.id limit 1
            """;

    private static final String SERIES =
            "select i.entity_id, i.position, i.deleted or h.hours is null as gone, " + FACILITY + """
            , ss.audience, ss.age_min, ss.age_max, h.hours, h.prices
            from feed_item i
                left join feed_series ss on ss.id = i.entity_id
                left join facility f on f.id = ss.facility_id
                -- most facilities take nothing, and there no session has to be asked
                left join lateral (select facility_charges(f.id, ss.audience) charges offset 0) c on true
                left join lateral (
                    select string_agg(d.prices, ',') prices,
                           string_agg(concat_ws('|', d.from_time, d.to_time, d.weekdays, d.first_on, d.last_on), ';'
                                      order by d.from_time, d.to_time) hours
                    from (select t.from_time, t.to_time, string_agg(distinct extract(isodow from t.day)::text, ',') weekdays,
                                 min(t.day) first_on, max(t.day) last_on, string_agg(distinct t.price::text, ',') prices
                          from (select (s.starts_at at time zone 'Asia/Tehran')::date as day,
                                       to_char(s.starts_at at time zone 'Asia/Tehran', 'HH24:MI') from_time,
                                       to_char(s.ends_at at time zone 'Asia/Tehran', 'HH24:MI') to_time,
                                       case when c.charges
                                            then public_price(s.facility_id, s.audience, s.starts_at, s.ends_at)
                                            else 0 end price
                                from slot s
                                where s.facility_id = ss.facility_id and s.audience = ss.audience
                                  and s.age_min is not distinct from ss.age_min
                                  and s.age_max is not distinct from ss.age_max
                                  and s.starts_at > clock_timestamp() - interval '2 days'
                                  and s.status not in ('DRAFT', 'RELEASED', 'CANCELLED') and not feed_is_past(s.ends_at)) t
                          group by t.from_time, t.to_time) d) h on true
            """ + VENUE + TOLD;

    private final EntityManager entities;

    FeedRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Change> after(Feed feed, long position, UUID id, int limit) {
        String query = switch (feed) {
            case FACILITY_USE -> FACILITIES;
            case SLOT, SESSION, EVENT -> SLOTS;
            case SERIES -> SERIES;
        };
        List<?> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("feed", feed.name())
                .setParameter("position", position)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> change(feed, (Tuple) row)).toList();
    }

    /// Those of some slots that the world may know of, as they are now.
    List<ToldSlot> present(Collection<UUID> slots) {
        return slots(KNOWN + " and feed_shows(v)", slots);
    }

    List<ToldSlot> known(Collection<UUID> slots) {
        return slots(KNOWN, slots);
    }

    private List<ToldSlot> slots(String query, Collection<UUID> slots) {
        List<?> rows = slots.isEmpty()
                ? List.of()
                : entities.createNativeQuery(query, Tuple.class)
                        .setParameter("slots", slots)
                        .getResultList();
        return rows.stream().map(row -> slot((Tuple) row)).toList();
    }

    Optional<ToldVenue> venueOf(UUID seller) {
        List<?> rows = entities.createNativeQuery(SELLER, Tuple.class)
                .setParameter("id", seller)
                .getResultList();
        return rows.stream().map(row -> venue((Tuple) row)).findFirst();
    }

    private static Change change(Feed feed, Tuple row) {
        Told told = row.get("gone", Boolean.class)
                ? null
                : switch (feed) {
                    case FACILITY_USE -> new ToldUse(facility(row), row.get("free", Boolean.class));
                    case SLOT, SESSION, EVENT -> slot(row);
                    case SERIES -> series(row);
                };
        return new Change(row.get("entity_id", UUID.class), row.get("position", Long.class), told);
    }

    private static ToldFacility facility(Tuple row) {
        return new ToldFacility(
                row.get("facility", UUID.class),
                row.get("facility_kind", String.class),
                names(row, "name_"),
                venue(row));
    }

    private static ToldVenue venue(Tuple row) {
        UUID operator = row.get("operator", UUID.class);
        return new ToldVenue(
                row.get("venue", UUID.class),
                row.get("category", String.class),
                row.get("venue_kind", String.class),
                names(row, "venue_"),
                row.get("locality", String.class),
                row.get("latitude", BigDecimal.class),
                row.get("longitude", BigDecimal.class),
                operator,
                operator == null ? null : names(row, "operator_"));
    }

    private static Names names(Tuple row, String of) {
        return new Names(
                row.get(of + "fa", String.class), row.get(of + "ar", String.class), row.get(of + "en", String.class));
    }

    private static ToldSlot slot(Tuple row) {
        String status = row.get("status", String.class);
        boolean closed = row.get("closed", Boolean.class);
        return new ToldSlot(
                row.get("entity_id", UUID.class),
                facility(row),
                instant(row.get("starts_at")),
                instant(row.get("ends_at")),
                row.get("audience", String.class),
                row.get("age_min", Integer.class),
                row.get("age_max", Integer.class),
                row.get("capacity", Integer.class),
                closed || !status.equals("OPEN") ? 0 : row.get("free", Integer.class),
                closed || status.equals("CANCELLED"),
                row.get("price", Long.class),
                row.get("open_to_sites", Boolean.class));
    }

    private static ToldSeries series(Tuple row) {
        return new ToldSeries(
                row.get("entity_id", UUID.class),
                facility(row),
                row.get("audience", String.class),
                row.get("age_min", Integer.class),
                row.get("age_max", Integer.class),
                Arrays.stream(row.get("hours", String.class).split(";", -1))
                        .map(FeedRepository::hours)
                        .toList(),
                Arrays.stream(row.get("prices", String.class).split(",", -1))
                        .map(Long::valueOf)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static ToldSeries.Hours hours(String line) {
        String[] cells = line.split("\\|", -1);
        return new ToldSeries.Hours(
                LocalTime.parse(cells[0]),
                LocalTime.parse(cells[1]),
                Arrays.stream(cells[2].split(",", -1)).map(Integer::valueOf).toList(),
                LocalDate.parse(cells[3]),
                LocalDate.parse(cells[4]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    boolean settle() {
        return (boolean) entities.createNativeQuery("select feed_settle()").getSingleResult();
    }

    double waiting() {
        return (double) entities.createNativeQuery("select feed_waiting()").getSingleResult();
    }

    int endPast(int most) {
        return count("select feed_end_past(:most)", most);
    }

    int endEmptySeries(int most) {
        return count("select feed_end_empty_series(:most)", most);
    }

    int forget(int most) {
        return count("select feed_forget(:most)", most);
    }

    private int count(String function, int most) {
        return (int)
                entities.createNativeQuery(function).setParameter("most", most).getSingleResult();
    }
}
