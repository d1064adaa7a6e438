package hamgara.venue.calendar;

import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads entries of calendars, and keeps who has subscribed to the own.
@ApplicationScoped
class CalendarRepository {

    /// What was told in a feed, however it stands now; what is over stays as it was.
    private static final String TOLD = """
            join lateral (
                select bool_and(i.deleted) and not feed_is_past(s.ends_at) gone, max(i.revision) revision,
                       max(case when i.revised_at = '-infinity' then i.changed_at else i.revised_at end) revised_at
                from feed_item i
                where i.entity_id = s.id having count(*) > 0) told on true
            """;

    private static final String PLACE = """
            f.name_fa, f.name_ar, f.name_en, v.name_fa venue_fa, v.name_ar venue_ar, v.name_en venue_en, v.locality,
            v.latitude, v.longitude, s.starts_at, s.ends_at,
            """;

    private static final String SLOTS = "select s.id, s.id slot, " + PLACE + """
            s.audience, told.revision, told.revised_at, case
                when told.gone or s.status = 'CANCELLED' or feed_is_closed(s.venue_id, s.starts_at, s.ends_at) then 'CANCELLED'
                else 'CONFIRMED' end standing
            from slot s
            """ + TOLD + """
                join facility f on f.id = s.facility_id
                join venue v on v.id = s.venue_id
            where s.starts_at >= :from and s.starts_at < :until
            """;

    private static final String BOOKINGS =
            "select b.id, s.id slot, " + PLACE + """
            null::text audience, coalesce(told.revision, 0) + b.version
                + (select coalesce(sum(r.version + 1), 0) from rebooking r where r.caller = b.caller and r.booking_id = b.id) revision,
            greatest(told.revised_at, b.confirmed_at) revised_at, case
                when b.state = 'PENDING_APPROVAL' or b.state = 'CONFIRMED' and (
                     s.status = 'CANCELLED' or feed_is_closed(s.venue_id, s.starts_at, s.ends_at) or exists (
                        select from rebooking r where r.booking_id = b.id and r.slot_id = b.slot_id and r.state = 'OPEN'))
                then 'TENTATIVE'
                when b.state in ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'EXCUSED') then 'CONFIRMED'
                else 'CANCELLED' end standing
            from booking b
                join slot s on s.id = b.slot_id
            """ + TOLD.replace("join lateral", "left join lateral") + """
                join facility f on f.id = s.facility_id
                join venue v on v.id = s.venue_id
            where s.starts_at >= :from and s.starts_at < :until
            """;

    private final EntityManager entities;

    CalendarRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// The names of a venue that the world may know, or was told of.
    Optional<Names> venue(UUID id) {
        return names("""
                select v.name_fa, v.name_ar, v.name_en from venue v
                where v.id = :id and (feed_shows(v) or exists (
                    select from slot s join feed_item i on i.entity_id = s.id where s.venue_id = v.id))""", id);
    }

    /// The names of a facility of such a venue.
    Optional<Names> facility(UUID id) {
        return names("""
                select f.name_fa, f.name_ar, f.name_en from facility f join venue v on v.id = f.venue_id
                where f.id = :id and (feed_shows(v) or exists (
                    select from slot s join feed_item i on i.entity_id = s.id where s.facility_id = f.id))""", id);
    }

    private Optional<Names> names(String query, UUID id) {
        List<?> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> names((Tuple) row, "name_")).findFirst();
    }

    List<Entry> ofVenue(UUID id, Window window) {
        return entries(SLOTS + " and s.venue_id = :of order by s.starts_at, s.id", id, window);
    }

    List<Entry> ofFacility(UUID id, Window window) {
        return entries(SLOTS + " and s.facility_id = :of order by s.starts_at, s.id", id, window);
    }

    List<Entry> ofCaller(String caller, Window window) {
        return entries(BOOKINGS + " and b.caller = :of order by s.starts_at, b.id", caller, window);
    }

    private List<Entry> entries(String query, Object of, Window window) {
        List<?> rows = entities.createNativeQuery(query, Tuple.class)
                .setParameter("of", of)
                .setParameter("from", window.from())
                .setParameter("until", window.until())
                .getResultList();
        return rows.stream().map(row -> entry((Tuple) row)).toList();
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                row.get("id", UUID.class),
                row.get("slot", UUID.class),
                names(row, "name_"),
                names(row, "venue_"),
                row.get("locality", String.class),
                row.get("latitude", BigDecimal.class),
                row.get("longitude", BigDecimal.class),
                instant(row.get("starts_at")),
                instant(row.get("ends_at")),
                row.get("audience", String.class),
                Entry.Standing.valueOf(row.get("standing", String.class)),
                row.get("revision", Number.class).longValue(),
                instant(row.get("revised_at")));
    }

    private static Names names(Tuple row, String of) {
        return new Names(
                row.get(of + "fa", String.class), row.get(of + "ar", String.class), row.get(of + "en", String.class));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// Whose calendar a secret opens.
    Optional<String> callerOf(byte[] hash) {
        List<?> rows = entities.createNativeQuery("select caller from calendar_subscription where secret_hash = :hash")
                .setParameter("hash", hash)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /// The former secret of the caller, if there is one, opens nothing from then on.
    void subscribe(String caller, byte[] hash, Instant now) {
        entities.createNativeQuery("""
                        insert into calendar_subscription (caller, secret_hash, made_at) values (:caller, :hash, :now)
                        on conflict (caller) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at""")
                .setParameter("caller", caller)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<Instant> madeAt(String caller) {
        List<?> rows = entities.createNativeQuery("select made_at from calendar_subscription where caller = :caller")
                .setParameter("caller", caller)
                .getResultList();
        return rows.stream().map(CalendarRepository::instant).findFirst();
    }

    void unsubscribe(String caller) {
        entities.createNativeQuery("delete from calendar_subscription where caller = :caller")
                .setParameter("caller", caller)
                .executeUpdate();
    }
}
