package hamgara.venue.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps group requests and changes them by guarded statements. The clock of the database decides about limits. A
/// request
/// is locked before its venue, hold and slots.
@ApplicationScoped
class GroupRequestRepository {

    private static final String WAITING = "('SUBMITTED', 'HEAD_APPROVED', 'OPERATOR_APPROVED')";

    /// A request past its limit has lapsed whether or not the clock has come by.
    private static final String FACTS = """
            select g.id, g.requester, g.agency, cast(g.asked as text) asked, g.people, g.limit_at,
                   case when g.state in %s and g.limit_at <= clock_timestamp() then 'LAPSED' else g.state end state,
                   g.venue_id, v.code, v.county, g.hold_id, g.made_at, g.version
            from group_request g left join venue v on v.id = g.venue_id left join operator o on o.id = v.operator_id
            """.formatted(WAITING);

    private final EntityManager entities;
    private final ObjectMapper json;

    GroupRequestRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    Optional<GroupRequest> find(UUID id) {
        return facts(FACTS + "where g.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    void lock(UUID id) {
        entities.createNativeQuery("select 1 from group_request where id = :id for update")
                .setParameter("id", id)
                .getResultList();
    }

    /// One row more than the page, latest first: one's own, and those that the roles of the caller reach.
    List<GroupRequest> list(Reach reach, @Nullable GroupRequestState state, PageRequest page) {
        Map<String, Object> params = new HashMap<>(Map.of(
                "me",
                reach.me(),
                "all",
                reach.all(),
                "head",
                reach.headOf(),
                "venue",
                reach.venue(),
                "owner",
                reach.ownerOf()));
        var query = new StringBuilder("select * from (").append(FACTS).append("""
                where g.requester = :me or g.state <> 'DRAFT' and g.hold_id is not null
                    and (:all or g.agency = :head or v.code = :venue or o.agency = :owner)) r where true""");
        if (state != null) {
            query.append(" and r.state = :state");
            params.put("state", state.name());
        }
        page.cursor().ifPresent(before -> {
            query.append(" and (r.made_at, r.id) < (cast(:beforeAt as timestamptz), :beforeId)");
            params.put("beforeAt", before.instant(0));
            params.put("beforeId", before.uuid(1));
        });
        return facts(query.append(" order by r.made_at desc, r.id desc").toString(), params, page.rowsToRead());
    }

    /// Whose requests a caller may see: nobody's where a word is empty.
    record Reach(String me, boolean all, String headOf, String venue, String ownerOf) {}

    static Cursor cursorOf(GroupRequest request) {
        return Cursor.of(request.madeAt(), request.id());
    }

    private List<GroupRequest> facts(String sql, Map<String, Object> params, int most) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        params.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream().map(row -> facts((Tuple) row)).toList();
    }

    private GroupRequest facts(Tuple row) {
        return new GroupRequest(
                row.get("id", UUID.class),
                row.get("requester", String.class),
                row.get("agency", String.class),
                asked(row.get("asked", String.class)),
                row.get("people", Integer.class),
                instant(row.get("limit_at")),
                GroupRequestState.valueOf(row.get("state", String.class)),
                row.get("venue_id", UUID.class),
                row.get("code", String.class),
                row.get("county", String.class),
                row.get("hold_id", UUID.class),
                instant(row.get("made_at")),
                row.get("version", Long.class));
    }

    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    private NewGroupRequest asked(String text) {
        try {
            return json.readValue(text, NewGroupRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(NewGroupRequest asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// False when the id is in use.
    boolean insert(UUID id, String requester, String agency, NewGroupRequest asked, Instant now) {
        return entities.createNativeQuery("""
                        insert into group_request (id, requester, agency, asked, people, limit_at, state, made_at)
                        values (:id, :requester, :agency, cast(:asked as jsonb), :people, :limitAt, 'DRAFT', :now)
                        on conflict (id) do nothing""")
                        .setParameter("id", id)
                        .setParameter("requester", requester)
                        .setParameter("agency", agency)
                        .setParameter("asked", text(asked))
                        .setParameter("people", asked.people())
                        .setParameter("limitAt", asked.limitAt())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean change(UUID id, long seen, NewGroupRequest asked) {
        return entities.createNativeQuery("""
                        update group_request set asked = cast(:asked as jsonb), people = :people, limit_at = :limitAt,
                            version = version + 1
                        where id = :id and version = :seen and state = 'DRAFT'""")
                        .setParameter("id", id)
                        .setParameter("seen", seen)
                        .setParameter("asked", text(asked))
                        .setParameter("people", asked.people())
                        .setParameter("limitAt", asked.limitAt())
                        .executeUpdate()
                == 1;
    }

    /// DRAFT becomes SUBMITTED, once, before the limit and before the first of its places begins.
    boolean submit(UUID id, long seen, UUID venue, UUID hold) {
        return entities.createNativeQuery("""
                        update group_request g set state = 'SUBMITTED', venue_id = :venue, hold_id = :hold, version = version + 1
                        where g.id = :id and g.version = :seen and g.state = 'DRAFT' and g.limit_at > clock_timestamp()
                          and not exists (select 1 from hold_item i where i.hold_id = :hold and i.starts_at < g.limit_at)""")
                        .setParameter("id", id)
                        .setParameter("seen", seen)
                        .setParameter("venue", venue)
                        .setParameter("hold", hold)
                        .executeUpdate()
                == 1;
    }

    /// One submission of an agency after the other, so that together they stay within what may be kept for it. Comes
    /// before any slot.
    void lockAgency(String agency) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('group ' || :agency, 15))")
                .setParameter("agency", agency)
                .getSingleResult();
    }

    /// Places kept for requests of an agency that its head has not decided about; who has a place alone has all of it.
    long keptUndecided(String agency) {
        return ((Number) entities.createNativeQuery("""
                                select coalesce(sum(case when s.exclusive then s.capacity else i.party end), 0)
                                from group_request g join hold h on h.id = g.hold_id and h.status = 'HELD'
                                join hold_item i on i.hold_id = g.hold_id join slot s on s.id = i.slot_id
                                where g.agency = :agency and g.state = 'SUBMITTED' and g.limit_at > clock_timestamp()""")
                        .setParameter("agency", agency)
                        .getSingleResult())
                .longValue();
    }

    /// One step on, never past the limit where places are still only kept.
    boolean move(GroupRequest from, GroupRequestState to) {
        return entities.createNativeQuery("""
                        update group_request set state = :to, version = version + 1
                        where id = :id and version = :seen and state = :from
                          and (state not in %s or limit_at > clock_timestamp())""".formatted(WAITING))
                        .setParameter("id", from.id())
                        .setParameter("seen", from.version())
                        .setParameter("from", from.state().name())
                        .setParameter("to", to.name())
                        .executeUpdate()
                == 1;
    }

    List<UUID> overdue(int most) {
        return ids(entities.createNativeQuery(
                        "select id from group_request where state in " + WAITING
                                + " and limit_at <= clock_timestamp() order by limit_at limit :most for update skip locked",
                        UUID.class)
                .setParameter("most", most)
                .getResultList());
    }

    private static List<UUID> ids(List<?> rows) {
        return rows.stream().map(UUID.class::cast).toList();
    }

    boolean lapse(UUID id) {
        return entities.createNativeQuery(
                                "update group_request set state = 'LAPSED', version = version + 1 where id = :id"
                                        + " and state in " + WAITING + " and limit_at <= clock_timestamp()")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void step(UUID id, GroupRequestState state, @Nullable String actor, String role, @Nullable String reason) {
        entities.createNativeQuery("""
                        insert into group_step (request_id, step, state, actor, role, reason, taken_at)
                        select :id, coalesce(max(step), 0) + 1, :state, cast(:actor as text), :role, cast(:reason as text),
                               clock_timestamp()
                        from group_step where request_id = :id""")
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("actor", actor)
                .setParameter("role", role)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    List<GroupStepView> steps(UUID id, boolean withActors) {
        List<?> rows = entities.createNativeQuery("""
                        select step, state, role, actor, reason, taken_at from group_step where request_id = :id order by step""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new GroupStepView(
                        ((Number) row[0]).intValue(),
                        GroupRequestState.valueOf((String) row[1]),
                        (String) row[2],
                        withActors ? (String) row[3] : null,
                        (String) row[4],
                        instant(row[5])))
                .toList();
    }

    @Nullable
    String lastReason(UUID id) {
        return steps(id, false).getLast().reason();
    }

    List<GroupPlaceView> places(@Nullable UUID hold) {
        List<?> rows = hold == null
                ? List.of()
                : entities.createNativeQuery("""
                                select i.slot_id, s.facility_id, i.starts_at, i.ends_at, i.party, b.id, b.state, b.came
                                from hold_item i join slot s on s.id = i.slot_id
                                left join booking b on b.hold_id = i.hold_id and b.item = i.item
                                where i.hold_id = :hold order by i.item""").setParameter("hold", hold).getResultList();
        return rows.stream().map(row -> GroupPlaceView.of((Object[]) row)).toList();
    }

    /// The open slots of a facility that lie within a time, earliest first.
    List<UUID> slotsWithin(UUID facility, Instant from, Instant until) {
        return ids(entities.createNativeQuery("""
                        select id from slot where facility_id = :facility and status = 'OPEN' and not exclusive
                          and starts_at >= :from and ends_at <= :until order by starts_at, id""")
                .setParameter("facility", facility)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList());
    }
}
