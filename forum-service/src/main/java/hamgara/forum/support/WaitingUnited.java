package hamgara.forum.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Takes those who wait for something along when their proposal goes into another: they wait there for the same.
@ApplicationScoped
class WaitingUnited {

    private final Session database;

    WaitingUnited(Session database) {
        this.database = database;
    }

    /// Both are held. Who stands behind the target already does so as before; the source keeps its rows as they were.
    void unite(UUID source, UUID target, Set<String> twice) {
        copyConditions(source, target);
        database.createNativeMutationQuery("""
                        insert into proposal_support (proposal_id, person, kind, state, supported_at, version_seen,
                            condition_id, origin_key)
                        select t.id, s.person, s.kind, 'CONDITIONAL', s.supported_at, t.text_version, c.id, s.origin_key
                        from proposal_support s
                        join support_condition c on c.proposal_id = :target and c.copied_from = s.condition_id
                        join proposal t on t.id = :target
                        where s.proposal_id = :source and s.state = 'CONDITIONAL'
                            and s.person <> all (string_to_array(:twice, ' '))
                        on conflict (proposal_id, person) do update
                        set state = 'CONDITIONAL', kind = excluded.kind, version_seen = excluded.version_seen,
                            condition_id = excluded.condition_id, supported_at = excluded.supported_at,
                            ended_by_version = null
                        where proposal_support.state = 'WITHDRAWN'""")
                .setParameter("target", target)
                .setParameter("source", source)
                .setParameter("twice", String.join(" ", twice))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into condition_objection (condition_id, proposal_id, person, objected_at)
                        select c.id, c.proposal_id, o.person, o.objected_at from condition_objection o
                        join support_condition c on c.proposal_id = :target and c.copied_from = o.condition_id
                        where o.proposal_id = :source on conflict do nothing""")
                .setParameter("target", target)
                .setParameter("source", source)
                .executeUpdate();
    }

    /// As far as they are: hidden, came true, still to be read.
    private void copyConditions(UUID source, UUID target) {
        database.createNativeMutationQuery("""
                        insert into support_condition (id, proposal_id, lang, words, written_by_person, written_at, shown_at,
                            fulfilled_at, fulfilled_by_role, fulfilled_how, converts_at, version, copied_from)
                        select uuidv7(), :target, c.lang, c.words, c.written_by_person, c.written_at, c.shown_at,
                            c.fulfilled_at, c.fulfilled_by_role, c.fulfilled_how, c.converts_at, 1, c.id
                        from support_condition c
                        where c.proposal_id = :source and c.converted_at is null and exists (
                            select from proposal_support s where s.condition_id = c.id and s.state = 'CONDITIONAL')
                        order by c.id on conflict do nothing""")
                .setParameter("target", target)
                .setParameter("source", source)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into content (id, kind, hall_id, county, author, written_at, state)
                        select c.id, o.kind, o.hall_id, o.county, o.author, o.written_at, o.state
                        from support_condition c join content o on o.id = c.copied_from
                        where c.proposal_id = :target
                            and c.copied_from in (select id from support_condition where proposal_id = :source)
                        on conflict do nothing""")
                .setParameter("target", target)
                .setParameter("source", source)
                .executeUpdate();
    }
}
