package hamgara.venue.series;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.venue.slot.PlannedSlot;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds series, and keeps their sessions by plain statements.
@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    private static final String SESSIONS = """
            select x.on_day, x.state, x.reason, x.slot_id, s.starts_at, s.ends_at, coalesce(s.capacity, 0),
                   coalesce(s.held + s.booked, 0)
            from session x left join slot s on s.id = x.slot_id
            where x.series_id = :series
            """;

    List<Series> ofFacility(UUID facility, PageRequest page) {
        var rows = page.cursor().isEmpty()
                ? find("facilityId = ?1 order by id", facility)
                : find(
                        "facilityId = ?1 and id > ?2 order by id",
                        facility,
                        page.cursor().get().uuid(0));
        return rows.page(0, page.rowsToRead()).list();
    }

    void lock(Series series) {
        getEntityManager()
                .createNativeQuery("select 1 from facility where id = :id for no key update")
                .setParameter("id", series.facilityId)
                .getSingleResult();
        getEntityManager().refresh(series);
    }

    /// One row more than the page, in the order of days.
    List<SessionFacts> sessions(UUID series, PageRequest page) {
        Optional<Cursor> after = page.cursor();
        var query = getEntityManager()
                .createNativeQuery(SESSIONS + (after.isEmpty() ? "" : " and x.on_day > :after") + " order by x.on_day")
                .setParameter("series", series);
        after.ifPresent(cursor -> query.setParameter("after", cursor.day(0)));
        List<?> rows = query.setMaxResults(page.rowsToRead()).getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    /// The planned ones that have not begun, from a day on.
    List<SessionFacts> toCome(UUID series, LocalDate from) {
        List<?> rows = getEntityManager()
                .createNativeQuery(SESSIONS
                        + " and x.state = 'PLANNED' and x.on_day >= :from and s.starts_at > clock_timestamp()"
                        + " order by x.on_day")
                .setParameter("series", series)
                .setParameter("from", from)
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    /// Those that were skipped, from a day on that is not over.
    List<SessionFacts> skipped(UUID series, LocalDate from) {
        List<?> rows = getEntityManager()
                .createNativeQuery(SESSIONS
                        + " and x.state = 'SKIPPED' and x.on_day >= :from"
                        + " and x.on_day >= cast(clock_timestamp() at time zone 'Asia/Tehran' as date)"
                        + " order by x.on_day")
                .setParameter("series", series)
                .setParameter("from", from)
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    long planned(UUID series) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from session where series_id = :series and state = 'PLANNED'")
                        .setParameter("series", series)
                        .getSingleResult())
                .longValue();
    }

    void put(UUID series, LocalDate on, SessionFacts.State state, @Nullable String reason, @Nullable UUID slot) {
        getEntityManager()
                .createNativeQuery("""
                        insert into session (series_id, on_day, slot_id, state, reason)
                        values (:series, :on, cast(nullif(:slot, '') as uuid), :state, nullif(:reason, ''))
                        on conflict (series_id, on_day) do update
                        set slot_id = excluded.slot_id, state = excluded.state, reason = excluded.reason""")
                .setParameter("series", series)
                .setParameter("on", on)
                .setParameter("slot", slot == null ? "" : slot.toString())
                .setParameter("state", state.name())
                .setParameter("reason", reason == null ? "" : reason)
                .executeUpdate();
    }

    /// Takes a slot back in which nobody has places; false when somebody has.
    boolean withdraw(UUID slot) {
        return getEntityManager()
                        .createNativeQuery("""
                        update slot set status = 'RELEASED', version = version + 1
                        where id = :slot and status = 'OPEN' and held = 0 and booked = 0
                          and starts_at > clock_timestamp()""")
                        .setParameter("slot", slot)
                        .executeUpdate()
                == 1;
    }

    /// A slot that was withdrawn in this transaction stands again.
    void takeBack(UUID slot) {
        getEntityManager()
                .createNativeQuery(
                        "update slot set status = 'OPEN', version = version + 1 where id = :slot and status = 'RELEASED'")
                .setParameter("slot", slot)
                .executeUpdate();
    }

    /// Places that a lottery decides about stay so when their session gets another slot.
    void keepByLot(UUID from, UUID to) {
        getEntityManager()
                .createNativeQuery("""
                        update slot set by_lot = true
                        where id = :to and exists (select 1 from slot o where o.id = :from and o.by_lot)""")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    /// Whether another slot overlaps it, or one for another audience lies closer than the facility's changeover, or
    /// something else has a part of what the facility takes.
    boolean isTaken(UUID facility, PlannedSlot wanted, @Nullable UUID besides) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select 1 from slot s join facility f on f.id = s.facility_id
                            cross join lateral (select case when s.audience = :audience then 0 else f.changeover_minutes end
                                                       * interval '1 minute' as apart) c
                            where f.id = :facility and s.status not in ('RELEASED', 'CANCELLED')
                              and s.starts_at < cast(:until as timestamptz) + c.apart
                              and s.ends_at > cast(:from as timestamptz) - c.apart
                              and s.id is distinct from cast(nullif(:besides, '') as uuid))
                            or exists (select 1 from facility_unit u join unit_claim c on c.unit_id = u.unit_id
                            where u.facility_id = :facility
                              and c.during && tstzrange(cast(:from as timestamptz), cast(:until as timestamptz))
                              and c.slot_id is distinct from cast(nullif(:besides, '') as uuid))""")
                .setParameter("facility", facility)
                .setParameter("audience", wanted.audience().name())
                .setParameter("from", wanted.startsAt())
                .setParameter("until", wanted.endsAt())
                .setParameter("besides", besides == null ? "" : besides.toString())
                .getSingleResult();
    }

    boolean isThere(UUID slot) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from slot where id = :slot)")
                .setParameter("slot", slot)
                .getSingleResult();
    }

    private static SessionFacts session(Object[] row) {
        return new SessionFacts(
                date(row[0]),
                SessionFacts.State.valueOf((String) row[1]),
                (String) row[2],
                (UUID) row[3],
                instant(row[4]),
                instant(row[5]),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue());
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
