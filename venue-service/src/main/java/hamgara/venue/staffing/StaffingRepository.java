package hamgara.venue.staffing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.time.Tehran;
import hamgara.venue.staff.StaffKind;
import hamgara.venue.staff.StaffKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what is confirmed of a day, and finds what lacks staff by it.
@ApplicationScoped
class StaffingRepository {

    private final EntityManager entities;
    private final ObjectMapper json;

    StaffingRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /// A day of a facility of which something was confirmed.
    record Day(UUID id, long version) {}

    Optional<Day> find(UUID facility, LocalDate on) {
        List<?> rows = entities.createNativeQuery(
                        "select id, version from staffing where facility_id = :facility and on_day = :on")
                .setParameter("facility", facility)
                .setParameter("on", on)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Day((UUID) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }

    /// False when somebody changed it since.
    boolean next(UUID newId, UUID facility, LocalDate on, long seen) {
        return entities.createNativeQuery("""
                        insert into staffing as s (id, facility_id, on_day, version)
                        select :id, :facility, :on, 1 where :seen = 0
                            or exists (select 1 from staffing where facility_id = :facility and on_day = :on)
                        on conflict (facility_id, on_day) do update set version = s.version + 1 where s.version = :seen""")
                        .setParameter("id", newId)
                        .setParameter("facility", facility)
                        .setParameter("on", on)
                        .setParameter("seen", seen)
                        .executeUpdate()
                == 1;
    }

    /// Puts these times in the place of those of the day; times of one kind that touch become one.
    void put(UUID id, UUID facility, LocalDate on, List<StaffedTime> times) {
        entities.createNativeQuery("delete from staffing_time where staffing_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into staffing_time (staffing_id, facility_id, kind, during)
                        select :id, :facility, k, unnest(range_agg(tstzrange(
                            (cast(:on as date) + t."from") at time zone 'Asia/Tehran',
                            (cast(:on as date) + t."to") at time zone 'Asia/Tehran')))
                        from jsonb_to_recordset(cast(:times as jsonb)) as t("from" time, "to" time, kinds jsonb),
                             jsonb_array_elements_text(t.kinds) k
                        group by k""")
                .setParameter("id", id)
                .setParameter("facility", facility)
                .setParameter("on", on)
                .setParameter("times", text(times))
                .executeUpdate();
    }

    void keep(Day day, List<StaffedTime> times, String by, Instant at) {
        entities.createNativeQuery("""
                        insert into staffing_change (staffing_id, version, confirmed, changed_by, changed_at)
                        values (:id, :version, cast(:times as jsonb), :by, :at)""")
                .setParameter("id", day.id())
                .setParameter("version", day.version())
                .setParameter("times", text(times))
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    private String text(List<StaffedTime> times) {
        try {
            return json.writeValueAsString(times);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<StaffedTime> confirmed(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(cast(lower(during) at time zone 'Asia/Tehran' as time) as text),
                               cast(cast(upper(during) at time zone 'Asia/Tehran' as time) as text),
                               string_agg(kind, ' ' order by kind)
                        from staffing_time where staffing_id = :id group by during order by during""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new StaffedTime(
                        LocalTime.parse((String) row[0]), LocalTime.parse((String) row[1]), kinds((String) row[2])))
                .toList();
    }

    /// What a time requires and lacks.
    List<StaffKind> lacking(UUID facility, Instant from, Instant until, List<StaffKind> required) {
        return kinds((String)
                entities.createNativeQuery("select staff_lacking(:facility, :from, :until, :required)", String.class)
                        .setParameter("facility", facility)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("required", Objects.requireNonNullElse(StaffKinds.text(required), ""))
                        .getSingleResult());
    }

    private static List<StaffKind> kinds(@Nullable String text) {
        return Objects.requireNonNullElse(StaffKinds.of(text), List.of());
    }

    /// The bookings of a day in slots to come that lack staff, earliest first.
    List<StaffingView.Booked> bookingsWithout(UUID facility, LocalDate on) {
        List<?> rows = entities.createNativeQuery("""
                        select b.id, s.id as slot, s.starts_at, b.party
                        from slot s join booking b on b.slot_id = s.id and b.state = 'CONFIRMED'
                        where s.facility_id = :facility and s.starts_at >= :from and s.starts_at < :until
                          and s.staff is not null and s.ends_at > clock_timestamp()
                          and staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is not null
                        order by s.starts_at, b.id""")
                .setParameter("facility", facility)
                .setParameter("from", Tehran.startOf(on))
                .setParameter("until", Tehran.startOf(on.plusDays(1)))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> StaffingView.Booked.of(
                        (UUID) row[0], (UUID) row[1], instant(row[2]), ((Number) row[3]).intValue()))
                .toList();
    }

    /// The day on which a slot lacks staff that was once confirmed.
    Optional<UUID> dayWithout(UUID slot) {
        List<?> ids = entities.createNativeQuery("""
                        select d.id from slot s join staffing d on d.facility_id = s.facility_id
                            and d.on_day = cast(s.starts_at at time zone 'Asia/Tehran' as date)
                        where s.id = :slot and s.staff is not null
                          and staff_lacking(s.facility_id, s.starts_at, s.ends_at, s.staff) is not null""", UUID.class)
                .setParameter("slot", slot)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
