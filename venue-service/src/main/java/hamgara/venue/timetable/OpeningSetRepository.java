package hamgara.venue.timetable;

import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Audience;
import hamgara.venue.slot.PlannedSlot;
import hamgara.venue.staff.StaffKinds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds opening sets and the slots that were made of them.
@ApplicationScoped
class OpeningSetRepository implements PanacheRepositoryBase<OpeningSet, UUID> {

    private static final String SHOWN = "facilityId = ?1 and season is not null and removedAt is null";

    /// All sets of a facility that hold in their time.
    List<OpeningSet> ofFacility(UUID facility) {
        return list(SHOWN, facility);
    }

    /// One row more than the page, oldest first.
    List<OpeningSet> ofFacility(UUID facility, PageRequest page) {
        var rows = page.cursor().isEmpty()
                ? find(SHOWN + " order by id", facility)
                : find(
                        SHOWN + " and id > ?2 order by id",
                        facility,
                        page.cursor().get().uuid(0));
        return rows.page(0, page.rowsToRead()).list();
    }

    /// One maker of slots per facility at a time.
    void lockFacility(UUID facility) {
        getEntityManager()
                .createNativeQuery("select 1 from facility where id = :id for no key update")
                .setParameter("id", facility)
                .getSingleResult();
    }

    /// The slots to come between two days, both included, that were made of opening hours or chosen in them.
    List<StandingSlot> standing(UUID facility, LocalDate from, LocalDate to) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select s.id, s.opening_set_id, s.starts_at, s.ends_at, s.audience, s.age_min, s.age_max, s.capacity,
                               s.held + s.booked, s.staff, s.exclusive
                        from slot s join opening_set o on o.id = s.opening_set_id
                        where s.facility_id = :facility and s.status in ('OPEN', 'PRIVATE') and o.season is not null
                          and s.starts_at > clock_timestamp() and s.starts_at >= :from and s.starts_at < :until
                        order by s.starts_at""")
                .setParameter("facility", facility)
                .setParameter("from", Tehran.startOf(from))
                .setParameter("until", Tehran.startOf(to.plusDays(1)))
                .getResultList();
        return rows.stream().map(row -> standing((Object[]) row)).toList();
    }

    /// The first and last day for which slots to come were made of a set; empty when there are none.
    Optional<LocalDate[]> madeDays(UUID set) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select min(starts_at), max(starts_at) from slot
                        where opening_set_id = :set and status in ('OPEN', 'PRIVATE') and starts_at > clock_timestamp()""")
                .setParameter("set", set)
                .getSingleResult();
        return row[0] == null
                ? Optional.empty()
                : Optional.of(new LocalDate[] {Tehran.dayOf(instant(row[0])), Tehran.dayOf(instant(row[1]))});
    }

    /// Takes back those in which nobody has places, draws lots for them or waits; answers which.
    Set<UUID> withdraw(List<UUID> slots) {
        if (slots.isEmpty()) {
            return Set.of();
        }
        List<?> gone = getEntityManager()
                .createNativeQuery("""
                        update slot set status = 'RELEASED', version = version + 1
                        where id = any(cast(:slots as uuid[])) and status = 'OPEN' and held = 0 and booked = 0
                          and not by_lot and waiting = 0 and starts_at > clock_timestamp()
                        returning id""")
                .setParameter("slots", slots.toArray(UUID[]::new))
                .getResultList();
        var ids = new HashSet<UUID>();
        gone.forEach(id -> ids.add((UUID) id));
        return Set.copyOf(ids);
    }

    /// A time that a school keeps, within one day.
    record Blocked(Instant startsAt, Instant endsAt) {
        boolean meets(PlannedSlot slot) {
            return startsAt.isBefore(slot.endsAt()) && endsAt.isAfter(slot.startsAt());
        }
    }

    /// The times that schools keep between two days, both included, by their day.
    Map<LocalDate, List<Blocked>> blocked(UUID venue, LocalDate from, LocalDate to) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select (cast(d.day as date) + coalesce(b.from_time, time '00:00')) at time zone 'Asia/Tehran',
                               (cast(d.day as date) + coalesce(b.to_time, time '24:00')) at time zone 'Asia/Tehran'
                        from school_block b
                        cross join lateral generate_series(
                            cast(greatest(b.from_on, cast(:from as date)) as timestamp),
                            cast(least(b.to_on, cast(:to as date)) as timestamp), interval '1 day') d(day)
                        where b.venue_id = :venue and b.removed_at is null and to_char(d.day, 'DY') = any (b.weekdays)""")
                .setParameter("venue", venue)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Blocked(instant(row[0]), instant(row[1])))
                .collect(Collectors.groupingBy(block -> Tehran.dayOf(block.startsAt())));
    }

    /// A set whose slots are to be made ahead and were not today; others leave it to the caller.
    Optional<OpeningSet> nextAhead(LocalDate today) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select id from opening_set
                        where ahead_days > 0 and removed_at is null and to_on >= :today
                          and (made_on is null or made_on < :today)
                        order by made_on nulls first, id limit 1 for update skip locked""")
                .setParameter("today", today)
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> findByIdOptional((UUID) id));
    }

    /// Notes it without a new version of the hours.
    void madeAhead(UUID id, LocalDate today) {
        update("madeOn = ?1 where id = ?2", today, id);
    }

    /// The next run of the job looks at the facility again.
    void makeAnew(UUID facility) {
        update("madeOn = null where facilityId = ?1 and removedAt is null", facility);
    }

    private static StandingSlot standing(Object[] row) {
        return new StandingSlot(
                (UUID) row[0],
                (UUID) row[1],
                instant(row[2]),
                instant(row[3]),
                Audience.valueOf((String) row[4]),
                number(row[5]),
                number(row[6]),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                StaffKinds.of((String) row[9]),
                (Boolean) row[10]);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
