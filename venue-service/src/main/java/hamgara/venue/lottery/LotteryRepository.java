package hamgara.venue.lottery;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.venue.draw.Draw;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads lotteries and moves them on; the clock is the database's. Locks are taken in the order lottery, slot.
@ApplicationScoped
class LotteryRepository {

    private static final String FACTS = """
            select l.id, l.slot_id, v.code, v.county, coalesce(s.starts_at, c.starts_at, l.seed_known_at), l.places, l.opens_at, l.closes_at, l.source_fa, l.source_ar,
                   l.source_en, l.seed_known_at, l.weight_per_loss, l.state, l.announced_at, l.entrants, l.commitment,
                   l.public_value, l.seed, l.drawn_at, l.version, l.series_id, coalesce(l.slot_id, c.first), c.sessions,
                   lottery_drawn_until(l.seed_known_at, lottery_begins(l.id))
            from lottery l join venue v on v.id = l.venue_id left join slot s on s.id = l.slot_id
                cross join lateral (
                    select count(*) as sessions, min(t.starts_at) as starts_at,
                           (array_agg(t.id order by t.starts_at))[1] as first
                    from session x join slot t on t.id = x.slot_id
                    where x.series_id = l.series_id and x.state = 'PLANNED' and t.starts_at > l.seed_known_at) c
            """;

    private final EntityManager entities;

    LotteryRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<LotteryFacts> find(UUID id) {
        return facts(entities.createNativeQuery(FACTS + "where l.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    void lock(UUID id) {
        entities.createNativeQuery("select 1 from lottery where id = :id for update")
                .setParameter("id", id)
                .getResultList();
    }

    /// One row more than the page, latest first.
    List<LotteryFacts> search(@Nullable String venue, @Nullable LotteryState state, PageRequest page) {
        Optional<Cursor> cursor = page.cursor();
        Query query = entities.createNativeQuery(FACTS
                        + "where (:venue = '' or v.code = :venue) and (:state = '' or l.state = :state)"
                        + (cursor.isPresent() ? " and (l.announced_at, l.id) < (:beforeAt, :beforeId)" : "")
                        + " order by l.announced_at desc, l.id desc")
                .setParameter("venue", venue == null ? "" : venue)
                .setParameter("state", state == null ? "" : state.name());
        cursor.ifPresent(
                before -> query.setParameter("beforeAt", before.instant(0)).setParameter("beforeId", before.uuid(1)));
        return facts(query.setMaxResults(page.rowsToRead()));
    }

    static Cursor cursorOf(LotteryFacts lottery) {
        return Cursor.of(lottery.announcedAt(), lottery.id());
    }

    private static List<LotteryFacts> facts(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> facts((Object[]) row)).toList();
    }

    private static LotteryFacts facts(Object[] row) {
        return new LotteryFacts(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                instant(row[4]),
                ((Number) row[5]).intValue(),
                instant(row[6]),
                instant(row[7]),
                new Names((String) row[8], (String) row[9], (String) row[10]),
                instant(row[11]),
                ((Number) row[12]).intValue(),
                LotteryState.valueOf((String) row[13]),
                instant(row[14]),
                row[15] == null ? null : ((Number) row[15]).intValue(),
                (String) row[16],
                (String) row[17],
                (String) row[18],
                row[19] == null ? null : instant(row[19]),
                ((Number) row[20]).longValue(),
                (UUID) row[21],
                (UUID) row[22],
                ((Number) row[23]).intValue(),
                instant(row[24]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// Whether the closing is to come by the clock of the database.
    boolean isToCome(Instant closesAt) {
        return (Boolean) entities.createNativeQuery("select cast(:at as timestamptz) > clock_timestamp()")
                .setParameter("at", closesAt)
                .getSingleResult();
    }

    /// Keeps the places of a slot for the draw; false when it has not that many, somebody waits for them, or it begins
    /// before the seed is known.
    boolean reserve(UUID slot, NewLottery request) {
        return entities.createNativeQuery("""
                        update slot set by_lot = true, version = version + 1
                        where id = :slot and status = 'OPEN' and starts_at > :seedKnownAt and not by_lot
                          and waiting = 0 and offered = 0 and held + booked + :places <= capacity
                          and not exists (select 1 from waiting_entry w where w.slot_id = :slot and w.state = 'SKIPPED')""")
                        .setParameter("slot", slot)
                        .setParameter("seedKnownAt", request.seedKnownAt())
                        .setParameter("places", request.places())
                        .executeUpdate()
                == 1;
    }

    void insert(UUID id, UUID venue, NewLottery request, String by) {
        entities.createNativeQuery("""
                        insert into lottery (id, slot_id, series_id, venue_id, places, opens_at, closes_at, source_fa,
                                             source_ar, source_en, seed_known_at, weight_per_loss, state, announced_by,
                                             announced_at)
                        values (:id, cast(nullif(:slot, '') as uuid), cast(nullif(:series, '') as uuid), :venue, :places, :opensAt, :closesAt, :fa, nullif(:ar, ''), nullif(:en, ''),
                                :seedKnownAt, :perLoss, 'ANNOUNCED', :by, clock_timestamp())""")
                .setParameter("id", id)
                .setParameter("slot", orEmpty(request.slotId()))
                .setParameter("series", orEmpty(request.seriesId()))
                .setParameter("venue", venue)
                .setParameter("places", request.places())
                .setParameter("opensAt", request.opensAt())
                .setParameter("closesAt", request.closesAt())
                .setParameter("fa", request.seedSource().fa())
                .setParameter("ar", orEmpty(request.seedSource().ar()))
                .setParameter("en", orEmpty(request.seedSource().en()))
                .setParameter("seedKnownAt", request.seedKnownAt())
                .setParameter("perLoss", request.perLoss())
                .setParameter("by", by)
                .executeUpdate();
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// Those whose entries are to be fixed.
    List<UUID> toClose(int atMost) {
        return ids("""
                select id from lottery where state = 'ANNOUNCED' and closes_at <= clock_timestamp()
                order by closes_at limit :atMost""", atMost);
    }

    /// Those that nobody has drawn in time, or whose slot or all of whose sessions were taken back before.
    List<UUID> toLapse(int atMost) {
        return ids("""
                select l.id from lottery l
                where l.state in ('ANNOUNCED', 'CLOSED')
                  and (lottery_drawn_until(l.seed_known_at, lottery_begins(l.id)) <= clock_timestamp()
                       or not exists (
                          select 1 from slot s where s.id = l.slot_id and s.status not in ('CANCELLED', 'RELEASED'))
                      and not exists (
                          select 1 from session x join slot s on s.id = x.slot_id
                          where x.series_id = l.series_id and x.state = 'PLANNED' and s.by_lot
                            and s.status not in ('CANCELLED', 'RELEASED')))
                order by l.closes_at limit :atMost""", atMost);
    }

    private List<UUID> ids(String query, int atMost) {
        List<?> rows =
                entities.createNativeQuery(query).setParameter("atMost", atMost).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    void close(UUID id, int entrants, String commitment) {
        entities.createNativeQuery("""
                        update lottery set state = 'CLOSED', closed_at = clock_timestamp(), entrants = :entrants,
                            commitment = :commitment, version = version + 1
                        where id = :id""")
                .setParameter("id", id)
                .setParameter("entrants", entrants)
                .setParameter("commitment", commitment)
                .executeUpdate();
    }

    /// CLOSED becomes DRAWN, once, not before the public draw could be known, and in time.
    boolean draw(UUID id, Draw draw, String publicValue, String by) {
        return entities.createNativeQuery("""
                        update lottery l set state = 'DRAWN', public_value = :value, seed = :seed, drawn_by = :by,
                            drawn_at = clock_timestamp(), version = l.version + 1
                        where l.id = :id and l.state = 'CLOSED' and l.commitment = :commitment
                          and l.seed_known_at <= clock_timestamp()
                          and lottery_drawn_until(l.seed_known_at, lottery_begins(l.id)) > clock_timestamp()""")
                        .setParameter("id", id)
                        .setParameter("value", publicValue)
                        .setParameter("seed", draw.seed())
                        .setParameter("commitment", draw.commitment())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    void lapse(UUID id) {
        entities.createNativeQuery("update lottery set state = 'LAPSED', version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// The places go the usual way again.
    void free(UUID slot) {
        entities.createNativeQuery("update slot set by_lot = false, version = version + 1 where id = :slot")
                .setParameter("slot", slot)
                .executeUpdate();
    }
}
