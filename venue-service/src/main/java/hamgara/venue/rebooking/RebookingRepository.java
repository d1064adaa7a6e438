package hamgara.venue.rebooking;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads proposals and changes them by guarded statements. The booking is always locked before its proposal.
@ApplicationScoped
class RebookingRepository {

    private static final String FACTS = """
            select r.id, r.booking_id, r.slot_id, r.venue_id, v.code, v.county, r.caller, r.cause, r.cause_id, c.reason,
                   case r.cause when 'STAFF' then 'کارکنانی که برای این ساعت لازم‌اند در دسترس نیستند.'
                       when 'VENUE_HIDDEN' then 'این مرکز فعلاً از فهرست برداشته شده است.' else coalesce(c.text_fa, k.name) end,
                   case r.cause when 'STAFF' then 'الطاقم اللازم لهذا الوقت غير متوفر.'
                       when 'VENUE_HIDDEN' then 'أُزيل هذا المكان من القائمة حالياً.' else c.text_ar end,
                   case r.cause when 'STAFF' then 'The staff that this time requires is not available.'
                       when 'VENUE_HIDDEN' then 'This place has been taken off the list for now.' else c.text_en end,
                    r.kind, r.state, r.proposed_at, r.answer_by, r.ended_at,
                   r.moved_to, s.starts_at, s.ends_at, b.party, r.version
            from rebooking r
            join booking b on b.id = r.booking_id
            join slot s on s.id = r.slot_id
            join venue v on v.id = r.venue_id
            left join closure c on c.id = r.cause_id
            left join school_block k on k.id = r.cause_id
            """;

    private final EntityManager entities;

    RebookingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// False when the booking has an open proposal already, or was used or ended.
    boolean insert(UUID id, UUID booking, RebookingCause cause, UUID causeId, Instant now) {
        return entities.createNativeQuery("""
                        insert into rebooking (id, booking_id, slot_id, venue_id, caller, cause, cause_id, kind, state, proposed_at,
                                               answer_by)
                        select :id, b.id, b.slot_id, s.venue_id, b.caller, :cause, :causeId, 'CANCEL', 'OPEN', :now,
                               case when s.starts_at > cast(:now as timestamptz) + interval '1 hour'
                                    then s.starts_at else s.ends_at end
                        from booking b join slot s on s.id = b.slot_id
                        where b.id = :booking and b.state = 'CONFIRMED'
                        on conflict (booking_id) where state = 'OPEN' do nothing""")
                        .setParameter("id", id)
                        .setParameter("booking", booking)
                        .setParameter("cause", cause.name())
                        .setParameter("causeId", causeId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Fitting slots become the options of a proposal; answers how many there are.
    int findOptions(UUID id, int most) {
        int found = entities.createNativeQuery("""
                        insert into rebooking_option (rebooking_id, rank, slot_id)
                        select :id, row_number() over (order by score, starts_at, slot_id), slot_id
                        from (""" + FittingSlots.OF_REBOOKING + """
                              order by score, o.starts_at, o.id limit :most) best""")
                .setParameter("id", id)
                .setParameter("most", most)
                .executeUpdate();
        if (found > 0) {
            entities.createNativeQuery("update rebooking set kind = 'MOVE' where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return found;
    }

    boolean fits(UUID id, UUID slot) {
        return !entities.createNativeQuery(FittingSlots.OF_REBOOKING + " and o.id = :slot")
                .setParameter("id", id)
                .setParameter("slot", slot)
                .getResultList()
                .isEmpty();
    }

    /// The first option that still fits.
    Optional<UUID> firstFitting(UUID id) {
        List<?> found = entities.createNativeQuery(
                        "select p.slot_id from rebooking_option p join (" + FittingSlots.OF_REBOOKING
                                + ") f on f.slot_id = p.slot_id where p.rebooking_id = :id order by p.rank limit 1",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    Optional<RebookingFacts> find(UUID id) {
        return facts(entities.createNativeQuery(FACTS + "where r.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /// One row more than the page, newest first.
    List<RebookingFacts> ofCaller(String caller, @Nullable RebookingState state, PageRequest page) {
        return newest("r.caller = :owner", caller, state, page);
    }

    List<RebookingFacts> ofVenue(UUID venue, @Nullable RebookingState state, PageRequest page) {
        return newest("r.venue_id = :owner", venue, state, page);
    }

    private List<RebookingFacts> newest(String whose, Object owner, @Nullable RebookingState state, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery(FACTS + "where " + whose
                        + (state == null ? "" : " and r.state = :state")
                        + (cursor.isEmpty() ? "" : " and r.id < :before") + " order by r.id desc")
                .setParameter("owner", owner);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        cursor.ifPresent(before -> query.setParameter("before", before.uuid(0)));
        return facts(query.setMaxResults(page.rowsToRead()));
    }

    List<RebookingFacts> openOf(UUID causeId) {
        return facts(entities.createNativeQuery(
                        FACTS + "where r.cause_id = :cause and r.state = 'OPEN' order by r.booking_id")
                .setParameter("cause", causeId));
    }

    List<RebookingFacts> openOfBooking(UUID booking) {
        return facts(entities.createNativeQuery(FACTS + "where r.booking_id = :booking and r.state = 'OPEN'")
                .setParameter("booking", booking));
    }

    /// Bookings whose proposal nobody answered in time.
    List<UUID> overdue(int most) {
        List<?> found = entities.createNativeQuery("""
                        select id from rebooking where state = 'OPEN' and answer_by <= clock_timestamp()
                        order by answer_by limit :most""", UUID.class)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    List<RebookingFacts.Option> options(UUID id) {
        List<?> rows = entities.createNativeQuery("""
                        select o.id, o.venue_id, v.code, o.facility_id, o.starts_at, o.ends_at,
                               case when o.status = 'OPEN' and o.waiting = 0 and not o.by_lot then o.capacity - o.held - o.booked else 0 end
                        from rebooking_option p join slot o on o.id = p.slot_id join venue v on v.id = o.venue_id
                        where p.rebooking_id = :id order by p.rank""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RebookingFacts.Option(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        instant(row[4]),
                        instant(row[5]),
                        ((Number) row[6]).intValue()))
                .toList();
    }

    /// OPEN becomes something final, once; answers of people come in time or not at all.
    boolean end(UUID id, RebookingState state, @Nullable UUID movedTo, Instant now) {
        boolean answered = state == RebookingState.ACCEPTED || state == RebookingState.DECLINED;
        return entities.createNativeQuery("update rebooking set state = :state, ended_at = :now, "
                                + "moved_to = cast(nullif(:movedTo, '') as uuid), version = version + 1 where id = :id and state = 'OPEN'"
                                + (answered ? " and answer_by > clock_timestamp()" : ""))
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("movedTo", movedTo == null ? "" : movedTo.toString())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Another closure takes the same time.
    void recast(UUID id, RebookingCause cause, UUID causeId) {
        entities.createNativeQuery(
                        "update rebooking set cause = :cause, cause_id = :causeId, version = version + 1 where id = :id")
                .setParameter("id", id)
                .setParameter("cause", cause.name())
                .setParameter("causeId", causeId)
                .executeUpdate();
    }

    private static List<RebookingFacts> facts(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> facts((Object[]) row)).toList();
    }

    private static RebookingFacts facts(Object[] row) {
        return new RebookingFacts(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                RebookingCause.valueOf((String) row[7]),
                (UUID) row[8],
                (String) row[9],
                new Names((String) row[10], (String) row[11], (String) row[12]),
                RebookingKind.valueOf((String) row[13]),
                RebookingState.valueOf((String) row[14]),
                instant(row[15]),
                instant(row[16]),
                row[17] == null ? null : instant(row[17]),
                (UUID) row[18],
                instant(row[19]),
                instant(row[20]),
                ((Number) row[21]).intValue(),
                ((Number) row[22]).longValue());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
