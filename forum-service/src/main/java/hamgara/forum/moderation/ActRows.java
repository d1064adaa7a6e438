package hamgara.forum.moderation;

import hamgara.forum.content.ContentFacts;
import hamgara.forum.content.Kind;
import hamgara.forum.personal.Personal;
import hamgara.forum.personal.Remains;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Keeps acts; none of them is ever changed but by the appeal that overturns it.
@ApplicationScoped
class ActRows implements Personal {

    private static final String ACT = """
            select m.id, m.hall_id, m.kind, m.act, m.rule, m.reason, m.reporters, m.acted_at,
                   case when m.overturned_at is not null then 'OVERTURNED'
                        when a.id is null then 'STANDS'
                        when a.decided_at is null then 'UNDER_APPEAL' else 'UPHELD' end,
                   m.content_id
            from moderation_act m left join appeal a on a.act_id = m.id""";

    private final Session database;
    private final Remains remains;

    ActRows(Session database, Remains remains) {
        this.database = database;
        this.remains = remains;
    }

    void add(
            UUID id,
            ContentFacts content,
            ActKind act,
            Rule rule,
            @Nullable String reason,
            @Nullable String person,
            Instant at) {
        database.createNativeMutationQuery("""
                        insert into moderation_act (id, content_id, hall_id, county, kind, act, rule, reason, author,
                                                    acted_by_person, round, reporters, acted_at)
                        values (:id, :content, :hall, :county, :kind, :act, :rule, :reason, :author, :person, :round,
                                :reporters, :at)""")
                .setParameter("id", id)
                .setParameter("content", content.id())
                .setParameter("hall", content.hallId())
                .setParameter("county", content.county())
                .setParameter("kind", content.kind().name())
                .setParameter("act", act.name())
                .setParameter("rule", rule.name())
                .setParameter("reason", reason, String.class)
                .setParameter("author", content.author())
                .setParameter("person", person, String.class)
                .setParameter("round", content.round())
                .setParameter("reporters", content.reporters())
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<ActFacts> find(UUID id) {
        return database.createNativeQuery("""
                        select id, content_id, hall_id, county, act, author, acted_by_person, overturned_at is not null
                        from moderation_act where id = :id""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new ActFacts(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        ActKind.valueOf((String) row[4]),
                        (String) row[5],
                        (String) row[6],
                        (Boolean) row[7]))
                .findFirst();
    }

    int round(UUID id) {
        return database.createNativeQuery("select round from moderation_act where id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /// The last one that was not overturned.
    Optional<UUID> inForce(UUID content) {
        return database.createNativeQuery("""
                        select id from moderation_act where content_id = :content and overturned_at is null
                        order by id desc limit 1""", UUID.class)
                .setParameter("content", content)
                .getResultStream()
                .findFirst();
    }

    /// What the last one did that was not overturned; what reports hid waited only until somebody decided.
    Optional<ActKind> lastByHand(UUID content) {
        return database.createNativeQuery("""
                        select act from moderation_act
                        where content_id = :content and overturned_at is null and act <> 'HIDDEN_BY_REPORTS'
                        order by id desc limit 1""", String.class)
                .setParameter("content", content)
                .getResultStream()
                .map(ActKind::valueOf)
                .findFirst();
    }

    boolean overturn(UUID id, Instant at) {
        return database.createNativeMutationQuery(
                                "update moderation_act set overturned_at = :at where id = :id and overturned_at is null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    boolean isUnderAppeal(UUID content) {
        return !database.createNativeQuery("""
                        select 1 from moderation_act m join appeal a on a.act_id = m.id
                        where m.content_id = :content and a.decided_at is null""", Integer.class)
                .setParameter("content", content)
                .getResultList()
                .isEmpty();
    }

    Optional<ActView> view(UUID id, int smallest, boolean isNamed) {
        return views(ACT + " where m.id = :id", smallest, isNamed)
                .query()
                .setParameter("id", id)
                .getResultStream()
                .map(row -> view(row, smallest, isNamed))
                .findFirst();
    }

    /// Newest first.
    List<ActView> ofHall(UUID hall, @Nullable UUID below, int limit, int smallest, boolean isNamed) {
        return views(
                        ACT + " where m.hall_id = :hall and (cast(:below as uuid) is null or m.id < :below)"
                                + " order by m.id desc",
                        smallest,
                        isNamed)
                .with("hall", hall)
                .list(below, limit);
    }

    /// Newest first.
    List<ActView> of(String author, @Nullable UUID below, int limit) {
        return views(
                        ACT + " where m.author = :author and (cast(:below as uuid) is null or m.id < :below)"
                                + " order by m.id desc",
                        Integer.MAX_VALUE,
                        true)
                .with("author", author)
                .list(below, limit);
    }

    private Views views(String sql, int smallest, boolean isNamed) {
        return new Views(database.createNativeQuery(sql, Object[].class), smallest, isNamed);
    }

    private record Views(NativeQuery<Object[]> query, int smallest, boolean isNamed) {

        Views with(String name, Object value) {
            query.setParameter(name, value);
            return this;
        }

        List<ActView> list(@Nullable UUID below, int limit) {
            return query.setParameter("below", below, UUID.class)
                    .setMaxResults(limit)
                    .getResultStream()
                    .map(row -> ActRows.view(row, smallest, isNamed))
                    .toList();
        }
    }

    private static ActView view(Object[] row, int smallest, boolean isNamed) {
        int reporters = ((Number) row[6]).intValue();
        Instant at = (Instant) row[7];
        return new ActView(
                (UUID) row[0],
                (UUID) row[1],
                Kind.valueOf((String) row[2]),
                ActKind.valueOf((String) row[3]),
                Rule.valueOf((String) row[4]),
                (String) row[5],
                reporters < smallest ? null : reporters,
                at,
                Jalali.of(at),
                (String) row[8],
                isNamed ? (UUID) row[9] : null);
    }

    /// Under which word the person stands beside a text when forgotten.
    String remains(String person, UUID content) {
        return remains.of(person, content);
    }

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public List<Map<String, Object>> of(String person) {
        return database.createNativeQuery("""
                        select content_id, act, rule, 'AUTHOR', acted_at, id from moderation_act where author = :person
                        union all
                        select content_id, act, rule, 'MODERATOR', acted_at, id from moderation_act
                        where acted_by_person = :person order by 5, 6""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Map.of("contentId", row[0], "act", row[1], "rule", row[2], "as", row[3], "at", row[4]))
                .toList();
    }

    /// Under one word beside a text, so that who acted is still known to be another than who wrote it.
    @Override
    public int forget(String person) {
        return remains.leave("moderation_act", "content_id", "author", person)
                + remains.leave("moderation_act", "content_id", "acted_by_person", person);
    }
}
