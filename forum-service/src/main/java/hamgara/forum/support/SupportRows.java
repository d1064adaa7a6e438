package hamgara.forum.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Keeps who supports what. Whoever changes a row holds its proposal first, and moves the counters by what the rows
/// say.
@ApplicationScoped
class SupportRows {

    private final Session database;

    SupportRows(Session database) {
        this.database = database;
    }

    /// A voice that was given.
    record Kept(
            SupportKind kind,
            SupportState state,
            int versionSeen,
            @Nullable UUID condition) {}

    boolean stood(UUID proposal, String person, Instant by) {
        return !database.createNativeQuery("""
                        select 1 from proposal_support
                        where proposal_id = :proposal and person = :person and state = 'ACTIVE' and supported_at <= :by""", Integer.class)
                .setParameter("proposal", proposal)
                .setParameter("person", person)
                .setParameter("by", by)
                .getResultList()
                .isEmpty();
    }

    /// Whether the person wrote it then, alone or with others.
    boolean wrote(UUID proposal, String person, Instant by) {
        return !database.createNativeQuery("""
                        select 1 from proposal where id = :proposal and author = :person
                        union all
                        select 1 from coauthor
                        where proposal_id = :proposal and person = :person and joined_at <= :by
                            and (left_at is null or left_at > :by)""", Integer.class)
                .setParameter("proposal", proposal)
                .setParameter("person", person)
                .setParameter("by", by)
                .getResultList()
                .isEmpty();
    }

    Optional<Kept> of(UUID proposal, String person) {
        return database.createNativeQuery("""
                        select kind, state, version_seen, condition_id from proposal_support
                        where proposal_id = :proposal and person = :person""", Object[].class)
                .setParameter("proposal", proposal)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Kept(
                        SupportKind.valueOf((String) row[0]),
                        SupportState.valueOf((String) row[1]),
                        (Integer) row[2],
                        (UUID) row[3]))
                .findFirst();
    }

    /// The primary key lets a person have one voice; one that was taken out stays out.
    boolean put(UUID proposal, String person, Kept support, @Nullable String origin, Instant at) {
        return database.createNativeMutationQuery("""
                        insert into proposal_support (proposal_id, person, kind, state, version_seen, condition_id,
                            origin_key, supported_at)
                        values (:proposal, :person, :kind, :state, :seen, :condition, :origin, :at)
                        on conflict (proposal_id, person) do update
                        set kind = excluded.kind, state = excluded.state, version_seen = excluded.version_seen,
                            condition_id = excluded.condition_id, ended_by_version = null,
                            origin_key = case when proposal_support.state = 'WITHDRAWN' then excluded.origin_key
                                         else proposal_support.origin_key end,
                            supported_at = case when proposal_support.state = 'WITHDRAWN' then excluded.supported_at
                                           else proposal_support.supported_at end
                        where proposal_support.state <> 'INVALID'""")
                        .setParameter("proposal", proposal)
                        .setParameter("person", person)
                        .setParameter("kind", support.kind().name())
                        .setParameter("state", support.state().name())
                        .setParameter("seen", support.versionSeen())
                        .setParameter("condition", support.condition(), UUID.class)
                        .setParameter("origin", origin, String.class)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /// Moves the counters, as far as the proposal takes support in its state or only loses it.
    boolean count(UUID proposal, int active, int asked, int conditional) {
        return database.createNativeMutationQuery("""
                        update proposal set supporters = supporters + :active, asked = asked + :asked,
                            conditional = conditional + :conditional, version = version + 1
                        where id = :proposal
                            and (state in ('PUBLISHED', 'QUALIFIED', 'WITH_AGENCY', 'ANSWERED', 'IN_FOLLOW_UP')
                                 or (:active <= 0 and :conditional <= 0))""")
                        .setParameter("proposal", proposal)
                        .setParameter("active", active)
                        .setParameter("asked", asked)
                        .setParameter("conditional", conditional)
                        .executeUpdate()
                == 1;
    }

    /// All support ends with the words it was given for; the new ones are there already.
    void endAll(UUID proposal) {
        database.createNativeMutationQuery("""
                        update proposal_support s set state = 'WITHDRAWN', ended_by_version = p.text_version
                        from proposal p
                        where p.id = :proposal and s.proposal_id = p.id and s.state in ('ACTIVE', 'CONDITIONAL')""")
                .setParameter("proposal", proposal)
                .executeUpdate();
    }

    /// Works the counters out of the rows, under the lock of the proposal, where many changed at once.
    int countAgain(UUID proposal) {
        return database.createNativeQuery("""
                        update proposal p set supporters = s.active, asked = s.asked, conditional = s.conditional,
                            version = p.version + 1
                        from (select cast(count(*) filter (where s.state = 'ACTIVE') as int) as active,
                                     cast(count(*) filter (where s.state = 'ACTIVE' and s.version_seen < q.text_version)
                                         as int) as asked,
                                     cast(count(*) filter (where s.state = 'CONDITIONAL') as int) as conditional
                              from proposal q left join proposal_support s on s.proposal_id = q.id
                              where q.id = :proposal) s
                        where p.id = :proposal returning p.supporters""", Integer.class)
                .setParameter("proposal", proposal)
                .getSingleResult();
    }

    /// Adds to the target who supports the source, for the words the target has; who supports both counts once, and who
    /// writes the target stands behind it already. Who is in both under two words has the one voice of the
    /// target. The source keeps its rows as they were. Both are locked.
    void unite(UUID source, UUID target, Map<String, String> sameVoices) {
        database.createNativeMutationQuery("""
                        insert into proposal_support (proposal_id, person, kind, supported_at, version_seen, origin_key)
                        select t.id, s.person, s.kind, s.supported_at, t.text_version, s.origin_key
                        from proposal_support s, proposal t
                        where s.proposal_id = :source and s.state = 'ACTIVE' and t.id = :target
                            and s.person <> all (string_to_array(:twice, ' '))
                        on conflict (proposal_id, person) do update
                        set state = 'ACTIVE', kind = excluded.kind, version_seen = excluded.version_seen,
                            supported_at = excluded.supported_at, ended_by_version = null
                        where proposal_support.state in ('WITHDRAWN', 'CONDITIONAL')""")
                .setParameter("target", target)
                .setParameter("source", source)
                .setParameter("twice", String.join(" ", sameVoices.keySet()))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update proposal_support s set state = 'ACTIVE', version_seen = t.text_version from proposal t
                        where s.proposal_id = :target and t.id = s.proposal_id and s.state = 'CONDITIONAL'
                            and s.person = any (string_to_array(:twice, ' '))""")
                .setParameter("target", target)
                .setParameter("twice", String.join(" ", sameVoices.values()))
                .executeUpdate();
        endOfAuthors(target);
    }

    /// Who has a voice in one of these states.
    Set<String> standing(UUID proposal, SupportState... states) {
        return Set.copyOf(database.createNativeQuery("""
                        select person from proposal_support
                        where proposal_id = :proposal and state = any (string_to_array(:states, ' '))""", String.class)
                .setParameter("proposal", proposal)
                .setParameter("states", Stream.of(states).map(Enum::name).collect(Collectors.joining(" ")))
                .getResultList());
    }

    /// Who writes a proposal is no supporter of it.
    int endOfAuthors(UUID proposal) {
        return database.createNativeMutationQuery("""
                        update proposal_support s set state = 'WITHDRAWN' from proposal p
                        where s.proposal_id = :proposal and p.id = s.proposal_id and s.state in ('ACTIVE', 'CONDITIONAL')
                            and (s.person = p.author or exists (
                                select 1 from coauthor c
                                where c.proposal_id = p.id and c.person = s.person and c.left_at is null))""")
                .setParameter("proposal", proposal)
                .executeUpdate();
    }

    /// Those who waited for this and do not say that it has not come true.
    int convert(UUID proposal, UUID condition) {
        return database.createNativeMutationQuery("""
                        update proposal_support s set state = 'ACTIVE'
                        where s.proposal_id = :proposal and s.condition_id = :condition and s.state = 'CONDITIONAL'
                            and not exists (select 1 from condition_objection o
                                            where o.condition_id = s.condition_id and o.person = s.person)""")
                .setParameter("proposal", proposal)
                .setParameter("condition", condition)
                .executeUpdate();
    }

    /// Forgets where supports came from that were given before this.
    int forgetOrigins(Instant before) {
        return database.createNativeMutationQuery("""
                        update proposal_support set origin_key = null
                        where origin_key is not null and supported_at < :before""")
                .setParameter("before", before)
                .executeUpdate();
    }

    /// Whether support may wait for this: a condition of this proposal that is seen and has not come true.
    boolean isOpenCondition(UUID proposal, UUID condition) {
        return !database.createNativeQuery("""
                        select 1 from support_condition c
                        where c.id = :condition and c.proposal_id = :proposal and c.fulfilled_at is null
                            and not exists (select 1 from content o where o.id = c.id and o.state <> 'SHOWN')""", Integer.class)
                .setParameter("condition", condition)
                .setParameter("proposal", proposal)
                .getResultList()
                .isEmpty();
    }
}
