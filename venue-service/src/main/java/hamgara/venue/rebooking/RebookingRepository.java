package hamgara.venue.rebooking;

import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.venue.rebooking.RebookingFacts.Booker;
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
            select r.id, r.booking_id, r.slot_id, r.venue_id, v.code, v.county, coalesce(g.requester, r.caller), r.cause, r.cause_id, c.reason,
                   w.fa, w.ar, w.en, r.kind, r.state, r.proposed_at, r.answer_by, r.ended_at,
                   r.moved_to, s.starts_at, s.ends_at, b.party, r.version,
                   case when g.id is not null then 'GROUP' when b.card_id is null then 'OTHER_SITE' else 'CARDHOLDER' end
            from rebooking r
            join booking b on b.id = r.booking_id
            join slot s on s.id = r.slot_id
            join venue v on v.id = r.venue_id
            left join group_request g on g.hold_id = b.hold_id
            left join closure c on c.id = r.cause_id
            cross join lateral rebooking_words(r.cause, r.cause_id) w
            """;

    private static final String HERE =
            " and exists (select 1 from booking b where b.id = booking_id and b.slot_id = rebooking.slot_id)";

    private final EntityManager entities;

    RebookingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// A proposal for each of these bookings that stands and has none, as one statement. The bookings are locked in the
    /// order of their ids, so that one that moves to another slot at this moment is seen where it is.
    void insert(RebookingCause cause, List<Taken> taken, Instant now) {
        entities.createNativeQuery("""
                        insert into rebooking (id, booking_id, slot_id, venue_id, caller, cause, cause_id, kind, state, proposed_at,
                                               answer_by)
                        select t.id, b.id, b.slot_id, s.venue_id, b.caller, :cause, t.cause, 'CANCEL', 'OPEN', :now,
                               case when s.starts_at > cast(:now as timestamptz) + interval '1 hour'
                                    then s.starts_at else s.ends_at end
                        from unnest(cast(:ids as uuid[]), cast(:bookings as uuid[]), cast(:causes as uuid[]))
                             as t (id, booking, cause)
                        join booking b on b.id = t.booking join slot s on s.id = b.slot_id
                        where b.state = 'CONFIRMED'
                        order by b.id for no key update of b
                        on conflict (booking_id) where state = 'OPEN' do nothing""")
                .setParameter("ids", taken.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .setParameter("bookings", taken.stream().map(Taken::booking).toArray(UUID[]::new))
                .setParameter("causes", taken.stream().map(Taken::causeId).toArray(UUID[]::new))
                .setParameter("cause", cause.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    /// A booking and what took its time.
    record Taken(UUID booking, UUID causeId) {}

    /// False when it was looked for before, or nothing is open any more.
    boolean noteSought(UUID id, Instant now) {
        return entities.createNativeQuery("""
                        update rebooking set sought_at = :now where id = :id and state = 'OPEN' and sought_at is null""")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Open proposals for which no slots were looked for yet, the most urgent first.
    List<UUID> unsought(int most) {
        List<?> found =
                entities.createNativeQuery("""
                        select id from rebooking where state = 'OPEN' and sought_at is null
                        order by answer_by limit :most""").setParameter("most", most).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// Those among these.
    List<UUID> unsoughtOf(List<UUID> ids) {
        List<?> found = entities.createNativeQuery("""
                        select id from rebooking
                        where id = any (cast(:ids as uuid[])) and state = 'OPEN' and sought_at is null order by id""")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    Optional<RebookingFacts> find(UUID id) {
        return facts(entities.createNativeQuery(FACTS + "where r.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /// One row more than the page, newest first.
    List<RebookingFacts> ofCaller(String caller, @Nullable RebookingState state, PageRequest page) {
        return newest(
                "(r.caller = :owner or r.caller in (select 'group-' || id from group_request where requester = :owner))",
                caller,
                state,
                page);
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

    List<RebookingFacts> openOf(List<UUID> causes) {
        return facts(entities.createNativeQuery(
                        FACTS + "where r.cause_id = any (cast(:causes as uuid[])) and r.state = 'OPEN' order by r.id")
                .setParameter("causes", causes.toArray(UUID[]::new)));
    }

    List<RebookingFacts> openOfBooking(UUID booking) {
        return facts(entities.createNativeQuery(FACTS + "where r.booking_id = :booking and r.state = 'OPEN'")
                .setParameter("booking", booking));
    }

    /// Proposals that nobody answered in time, of those that were told.
    List<UUID> overdue(int most) {
        List<?> found =
                entities.createNativeQuery("""
                        select id from rebooking where state = 'OPEN' and answer_by <= clock_timestamp() and sought_at is not null
                        order by answer_by limit :most""").setParameter("most", most).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// OPEN becomes something final, once; answers of people come in time or not at all. A booking that is elsewhere by
    /// now is not ended by it.
    boolean end(UUID id, RebookingState state, @Nullable UUID movedTo, Instant now) {
        boolean answered = state == RebookingState.ACCEPTED || state == RebookingState.DECLINED;
        return entities.createNativeQuery("update rebooking set state = :state, ended_at = :now, "
                                + "moved_to = cast(nullif(:movedTo, '') as uuid), version = version + 1 where id = :id and state = 'OPEN'"
                                + (state == RebookingState.WITHDRAWN ? "" : HERE)
                                + (answered ? " and answer_by > clock_timestamp()" : ""))
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("movedTo", movedTo == null ? "" : movedTo.toString())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /// Other closures or blocks take the time of some of these; answers which.
    List<UUID> recast(List<UUID> ids) {
        List<?> found = entities.createNativeQuery("""
                        update rebooking r set cause = n.cause, cause_id = n.cause_id, version = r.version + 1
                        from (select o.id, coalesce(c.id, k.block_id) as cause_id,
                                     case when c.id is null then 'SCHOOL_BLOCK' else 'CLOSURE' end as cause
                              from rebooking o join slot s on s.id = o.slot_id
                              left join lateral (
                                  select c.id from closure c
                                  where c.venue_id = o.venue_id and c.revoked_at is null
                                    and c.starts_at < s.ends_at and c.ends_at > s.starts_at
                                  order by c.starts_at, c.id limit 1) c on true
                              left join lateral (
                                  select k.block_id from school_block_time k
                                  where k.venue_id = o.venue_id and k.during && tstzrange(s.starts_at, s.ends_at)
                                  order by k.block_id limit 1) k on true
                              where o.id = any (cast(:ids as uuid[])) and coalesce(c.id, k.block_id) is not null) n
                        where r.id = n.id and r.state = 'OPEN' returning r.id""")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// Something else takes the time.
    void recast(UUID id, RebookingCause cause, UUID causeId) {
        entities.createNativeQuery(
                        "update rebooking set cause = :cause, cause_id = :causeId, version = version + 1 where id = :id")
                .setParameter("id", id)
                .setParameter("cause", cause.name())
                .setParameter("causeId", causeId)
                .executeUpdate();
    }

    /// Takes back those of these that are open; answers which.
    List<UUID> withdraw(List<UUID> ids, Instant now) {
        List<?> found = entities.createNativeQuery("""
                        update rebooking set state = 'WITHDRAWN', ended_at = :now, version = version + 1
                        where id = any (cast(:ids as uuid[])) and state = 'OPEN' returning id""")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// What is proposed for a booking is for whoever has it now.
    void handOver(UUID booking) {
        entities.createNativeQuery("""
                        update rebooking r set caller = b.caller from booking b
                        where b.id = r.booking_id and b.id = :booking and r.state = 'OPEN'""").setParameter("booking", booking).executeUpdate();
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
                ((Number) row[22]).longValue(),
                Booker.valueOf((String) row[23]));
    }

    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
