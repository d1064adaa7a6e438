package hamgara.venue.openbooking;

import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps quotes and orders. One request about an order at a time: it is locked by its name before anything else.
@ApplicationScoped
class OrderRepository {

    private static final String FACTS = """
            select o.id, o.uuid, o.state, o.broker_role, o.asked, o.hold_id, o.positions[i.item + 1] as place, i.slot_id,
                   b.id as booking, b.state as booking_state, why.fa, why.ar, why.en
            from open_order o join hold_item i on i.hold_id = o.hold_id
            left join booking b on b.hold_id = i.hold_id and b.item = i.item
            left join lateral (
                select w.* from rebooking r cross join lateral rebooking_words(r.cause, r.cause_id) w
                where r.booking_id = b.id order by r.id desc limit 1) why on true
            """;

    private final EntityManager entities;

    OrderRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// One quote of a site at a time, so that its leases can be counted; before that of the order.
    void lock(String broker) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 34))")
                .setParameter("name", broker)
                .getSingleResult();
    }

    void lock(String broker, UUID uuid) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 27))")
                .setParameter("name", broker + uuid)
                .getSingleResult();
    }

    Optional<OpenOrder> find(String broker, UUID uuid) {
        return orders(entities.createNativeQuery(
                                FACTS + "where o.broker = :broker and o.uuid = :uuid order by i.item", Tuple.class)
                        .setParameter("broker", broker)
                        .setParameter("uuid", uuid)
                        .getResultList())
                .values()
                .stream()
                .findFirst();
    }

    private static Map<UUID, OpenOrder> orders(List<?> rows) {
        Map<UUID, OpenOrder> orders = new LinkedHashMap<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            orders.computeIfAbsent(
                            row.get("id", UUID.class),
                            id -> new OpenOrder(
                                    id,
                                    row.get("uuid", UUID.class),
                                    OpenOrder.State.valueOf(row.get("state", String.class)),
                                    row.get("broker_role", String.class),
                                    row.get("asked", String.class),
                                    row.get("hold_id", UUID.class),
                                    new ArrayList<>()))
                    .items()
                    .add(new OpenOrder.Item(
                            row.get("place", Integer.class),
                            row.get("slot_id", UUID.class),
                            row.get("booking", UUID.class),
                            row.get("booking_state", String.class),
                            closed(row)));
        }
        return orders;
    }

    private static @Nullable Names closed(Tuple row) {
        String fa = row.get("fa", String.class);
        return fa == null ? null : new Names(fa, row.get("ar", String.class), row.get("en", String.class));
    }

    /// Writes a quote or an order down, in the place of an earlier quote.
    void put(
            UUID id,
            String broker,
            UUID uuid,
            OpenOrder.State state,
            OrderRequest request,
            UUID hold,
            @Nullable Instant leasedAt) {
        entities.createNativeQuery("""
                        insert into open_order (id, broker, uuid, state, broker_role, asked, positions, hold_id, leased_at)
                        values (:id, :broker, :uuid, :state, :role, :asked, cast(:positions as integer[]), :hold,
                                cast(:leasedAt as timestamptz))
                        on conflict (broker, uuid) do update set state = excluded.state, broker_role = excluded.broker_role,
                            asked = excluded.asked, positions = excluded.positions, hold_id = excluded.hold_id,
                            leased_at = excluded.leased_at, changed_at = clock_timestamp()
                        where open_order.state = 'QUOTED'""")
                .setParameter("id", id)
                .setParameter("broker", broker)
                .setParameter("uuid", uuid)
                .setParameter("state", state.name())
                .setParameter("role", request.brokerRole())
                .setParameter("asked", request.line())
                .setParameter("positions", request.positions())
                .setParameter("hold", hold)
                .setParameter("leasedAt", leasedAt)
                .executeUpdate();
    }

    void delete(UUID id) {
        entities.createNativeQuery(
                        "update open_order set state = 'DELETED', changed_at = clock_timestamp() where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    void forget(UUID id) {
        entities.createNativeQuery("delete from open_order where id = :id and state = 'QUOTED'")
                .setParameter("id", id)
                .executeUpdate();
    }

    /// Quotes that nobody took up are forgotten a day after their lease; answers how many.
    int forgetQuotes(int most) {
        return entities.createNativeQuery("""
                        delete from open_order where id in (
                            select o.id from open_order o join hold h on h.id = o.hold_id
                            where o.state = 'QUOTED' and o.changed_at < clock_timestamp() - interval '1 day'
                              and h.status <> 'HELD' limit :most for update of o skip locked)""").setParameter("most", most).executeUpdate();
    }

    /// From when on the places of a quote are kept, and until when.
    record Lease(Instant since, Instant until) {}

    /// A lease that was begun is not made longer than `longest` by asking again; one that is over begins anew.
    Lease lease(String broker, UUID uuid, Duration lease, Duration longest) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select b.since, least(n.now + :lease * interval '1 second', b.since + :longest * interval '1 second')
                        from (select clock_timestamp() as now) n
                        cross join lateral (select coalesce((
                            select o.leased_at from open_order o join hold h on h.id = o.hold_id
                            where o.broker = :broker and o.uuid = :uuid and o.state = 'QUOTED' and h.status = 'HELD'
                              and h.expires_at > n.now), n.now) as since) b""")
                .setParameter("broker", broker)
                .setParameter("uuid", uuid)
                .setParameter("lease", lease.toSeconds())
                .setParameter("longest", longest.toSeconds())
                .getSingleResult();
        return new Lease(instant(row[0]), instant(row[1]));
    }

    /// Keeps the places of a living lease until another time; false when it is over.
    boolean extend(UUID hold, Instant until) {
        return entities.createNativeQuery("""
                        update hold set expires_at = :until
                        where id = :hold and status = 'HELD' and expires_at > clock_timestamp()""")
                        .setParameter("hold", hold)
                        .setParameter("until", until)
                        .executeUpdate()
                == 1;
    }

    /// How many places a site keeps by other quotes than this one.
    int leasedBesides(String broker, UUID uuid) {
        Object places = entities.createNativeQuery("""
                        select coalesce(sum(i.party), 0) from open_order o join hold h on h.id = o.hold_id
                        join hold_item i on i.hold_id = h.id
                        where o.broker = :broker and o.uuid <> :uuid and o.state = 'QUOTED' and h.status = 'HELD'
                          and h.expires_at > clock_timestamp()""")
                .setParameter("broker", broker)
                .setParameter("uuid", uuid)
                .getSingleResult();
        return ((Number) places).intValue();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    /// When a lease of so long from now ends.
    Instant leaseEnd(Duration lease) {
        Object end = entities.createNativeQuery("select clock_timestamp() + :seconds * interval '1 second'")
                .setParameter("seconds", lease.toSeconds())
                .getSingleResult();
        return instant(end);
    }

    /// How many places of each slot a living lease keeps.
    Map<UUID, Integer> leased(@Nullable UUID hold) {
        List<?> rows = hold == null
                ? List.of()
                : entities.createNativeQuery("""
                                select i.slot_id, sum(i.party) from hold_item i join hold h on h.id = i.hold_id
                                where h.id = :hold and h.status = 'HELD' group by 1""").setParameter("hold", hold).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /// A change of an order at its place in the feed; nothing is told of what was deleted.
    record Change(UUID uuid, long position, @Nullable OpenOrder order) {}

    /// The changes of a site's orders after a place in its feed, in the order of commits: one is told
    /// once no transaction that could come before it can still commit.
    List<Change> after(String broker, long position, UUID id, int limit) {
        List<?> found = entities.createNativeQuery("""
                        select o.id, o.uuid, i.position, i.deleted from feed_item i join open_order o on o.id = i.entity_id
                        where i.feed = 'ORDER' and o.broker = :broker and i.position >= :position
                          and (i.position, o.uuid) > (:position, :id) and i.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by i.position, o.uuid""")
                .setParameter("broker", broker)
                .setParameter("position", position)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        List<Object[]> rows = found.stream().map(row -> (Object[]) row).toList();
        List<UUID> ids = rows.stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, OpenOrder> orders = ids.isEmpty()
                ? Map.of()
                : orders(entities.createNativeQuery(FACTS + "where o.id in :ids order by o.id, i.item", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultList());
        return rows.stream()
                .map(row -> new Change(
                        (UUID) row[1],
                        ((Number) row[2]).longValue(),
                        (Boolean) row[3] ? null : orders.get((UUID) row[0])))
                .toList();
    }
}
