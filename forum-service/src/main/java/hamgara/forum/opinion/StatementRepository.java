package hamgara.forum.opinion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps statements and the votes on them.
@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<Statement, UUID> {

    /// False when the hall has the same statement, whatever its spelling.
    boolean addOnce(Statement statement) {
        return getSession()
                        .createNativeMutationQuery("""
                        insert into statement (id, hall_id, lang, text, author, written_at)
                        values (:id, :hall, :lang, :text, :author, :at)
                        on conflict (hall_id, text_key) do nothing""")
                        .setParameter("id", statement.id)
                        .setParameter("hall", statement.hallId)
                        .setParameter("lang", statement.lang)
                        .setParameter("text", statement.text)
                        .setParameter("author", statement.author)
                        .setParameter("at", statement.writtenAt)
                        .executeUpdate()
                == 1;
    }

    List<Statement> of(UUID hall, @Nullable UUID after, int limit) {
        var query = after == null
                ? find("hallId = ?1 order by id", hall)
                : find("hallId = ?1 and id > ?2 order by id", hall, after);
        return query.page(0, limit).list();
    }

    /// The last vote of a person wins, and the last area the person named.
    void vote(Statement statement, String person, Vote vote, @Nullable String area, Instant at) {
        getSession()
                .createNativeMutationQuery("""
                        insert into hall_voice (hall_id, person, area_code, declared_at)
                        values (:hall, :person, :area, :at)
                        on conflict (hall_id, person) do update
                        set area_code = coalesce(excluded.area_code, hall_voice.area_code),
                            declared_at = excluded.declared_at""")
                .setParameter("hall", statement.hallId)
                .setParameter("person", person)
                .setParameter("area", area, String.class)
                .setParameter("at", at)
                .executeUpdate();
        getSession()
                .createNativeMutationQuery("""
                        insert into statement_vote (statement_id, person, vote, voted_at)
                        values (:statement, :person, :vote, :at)
                        on conflict (statement_id, person) do update
                        set vote = excluded.vote, voted_at = excluded.voted_at""")
                .setParameter("statement", statement.id)
                .setParameter("person", person)
                .setParameter("vote", vote.name())
                .setParameter("at", at)
                .executeUpdate();
    }

    /// People of a hall who voted, by the area they named.
    List<AreaSize> areas(UUID hall) {
        return getSession()
                .createNativeQuery(
                        "select area_code, count(*) from hall_voice where hall_id = :hall group by area_code",
                        Object[].class)
                .setParameter("hall", hall)
                .getResultStream()
                .map(row -> new AreaSize((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    /// Votes of a hall by statement and area; statements without a vote are there too.
    List<AreaVotes> votes(UUID hall) {
        return getSession()
                .createNativeQuery("""
                        select s.id, s.text, h.area_code,
                               count(*) filter (where v.vote = 'AGREE'),
                               count(*) filter (where v.vote = 'DISAGREE'),
                               count(*) filter (where v.vote = 'PASS')
                        from statement s
                        left join statement_vote v on v.statement_id = s.id
                        left join hall_voice h on h.hall_id = s.hall_id and h.person = v.person
                        where s.hall_id = :hall
                        group by s.id, h.area_code""", Object[].class)
                .setParameter("hall", hall)
                .getResultStream()
                .map(row -> new AreaVotes(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue()))
                .toList();
    }

    record AreaSize(@Nullable String area, int people) {}

    record AreaVotes(UUID statement, String text, @Nullable String area, int agree, int disagree, int pass) {}
}
