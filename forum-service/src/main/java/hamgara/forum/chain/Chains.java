package hamgara.forum.chain;

import hamgara.forum.hall.Halls;
import hamgara.forum.resolution.Resolutions;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Walks a chain with one statement for each kind of link, seven in all however long it is: it reads the tables of the
/// features by SQL and changes nothing.
@ApplicationScoped
class Chains {

    private final Session database;
    private final Halls halls;
    private final Resolutions resolutions;

    Chains(Session database, Halls halls, Resolutions resolutions) {
        this.database = database;
        this.halls = halls;
        this.resolutions = resolutions;
    }

    /// Of a proposal, its case, or a resolution.
    ChainView of(UUID id) {
        Object[] root = root(id);
        var hall = (UUID) root[0];
        if (halls.unseen().contains(hall)) {
            throw new ChainNotFound();
        }
        // What a moderator keeps back or took out of sight is no part of what everybody reads.
        var proposal = (UUID) root[2];
        if (proposal == null && !(Boolean) root[10]) {
            throw new ChainNotFound();
        }
        List<Object[]> resolved = resolved(proposal, id);
        List<UUID> ids = resolved.stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, Double> progress = resolutions.progressOf(ids);
        Map<UUID, List<ChainView.EvidenceLink>> evidence = evidence(ids);
        return new ChainView(
                hall,
                (String) root[1],
                proposal == null
                        ? null
                        : new ChainView.ProposalLink(
                                proposal,
                                (String) root[3],
                                (String) root[4],
                                (String) root[5],
                                (Integer) root[6],
                                (Integer) root[7],
                                (Instant) root[8],
                                (Instant) root[9]),
                sessions(proposal, ids),
                proposal == null ? null : agencyCase(proposal),
                resolved.stream()
                        .map(row -> link(
                                row,
                                progress.getOrDefault((UUID) row[0], 0.0),
                                evidence.getOrDefault((UUID) row[0], List.of())))
                        .toList());
    }

    private Object[] root(UUID id) {
        return database.createNativeQuery("""
                        select coalesce(p.hall_id, f.hall_id), coalesce(p.county, f.county), p.id, p.lang, p.title, p.state,
                               p.text_version, p.supporters, p.published_at, p.qualified_at, f.is_resolution
                        from (select id as proposal_id, hall_id, county, false as is_resolution from proposal where id = :id
                              union all select proposal_id, hall_id, county, false from agency_case where id = :id
                              union all select proposal_id, hall_id, county, true from resolution where id = :id) f
                        left join proposal p on p.id = f.proposal_id and p.published_at is not null
                            and not exists (select 1 from content o where o.id = p.id and o.state <> 'SHOWN')""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ChainNotFound::new);
    }

    /// All resolutions of the proposal; without one, the resolution itself with all it is a part of and all its parts.
    private List<Object[]> resolved(@Nullable UUID proposal, UUID id) {
        return database.createNativeQuery("""
                        with recursive up (id, parent) as (
                            select id, parent from resolution where id = :id and cast(:proposal as uuid) is null
                            union select r.id, r.parent from up join resolution r on r.id = up.parent),
                        down (id) as (
                            select id from up
                            union select id from resolution where proposal_id = :proposal
                            union select r.id from down join resolution r on r.parent = down.id)
                        select r.id, r.parent, r.session_id, c.id, r.working_group, r.owner_agency, r.lang, r.text,
                               r.indicator, r.first_due_on, r.due_on, r.state, v.id, v.session_id, v.minutes_id, v.role,
                               v.verified_at
                        from resolution r
                        left join commitment c on c.resolution_id = r.id
                        left join verification v on v.id = r.verified_in
                        where r.id in (select id from down) and r.hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                        order by r.id""", Object[].class)
                .setParameter("id", id)
                .setParameter("proposal", proposal, UUID.class)
                .setParameter("unseen", joined(halls.unseen()))
                .getResultList();
    }

    private static ChainView.ResolutionLink link(Object[] row, double progress, List<ChainView.EvidenceLink> evidence) {
        var due = (LocalDate) row[10];
        return new ChainView.ResolutionLink(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (LocalDate) row[9],
                due,
                Jalali.of(due),
                (String) row[11],
                progress,
                evidence,
                row[12] == null
                        ? null
                        : new ChainView.VerificationLink(
                                (UUID) row[12], (UUID) row[13], (UUID) row[14], (String) row[15], (Instant) row[16]));
    }

    private Map<UUID, List<ChainView.EvidenceLink>> evidence(List<UUID> resolutions) {
        Map<UUID, List<ChainView.EvidenceLink>> evidence = new HashMap<>();
        database.createNativeQuery("""
                        select resolution_id, id, kind, sha256, agency from resolution_evidence
                        where resolution_id = any (cast(string_to_array(:ids, ' ') as uuid[])) order by id""", Object[].class)
                .setParameter("ids", joined(resolutions))
                .getResultStream()
                .forEach(row -> evidence.computeIfAbsent((UUID) row[0], of -> new ArrayList<>())
                        .add(new ChainView.EvidenceLink(
                                (UUID) row[1], (String) row[2], (String) row[3], (String) row[4])));
        return evidence;
    }

    /// What the last signed edition of the minutes says of each item counts.
    private List<ChainView.SessionLink> sessions(@Nullable UUID proposal, List<UUID> resolutions) {
        return database.createNativeQuery("""
                        select s.id, s.name_fa, s.starts_at, s.state, a.id as item, a.resolution_id, m.id as minutes,
                               m.number, m.hash, m.outcome
                        from agenda_item a join hall_session s on s.id = a.session_id
                        left join lateral (
                            select m.id, m.number, m.hash, i.outcome from minutes m
                            left join minutes_item i on i.minutes_id = m.id and i.item_id = a.id
                            where m.session_id = s.id and m.state = 'SIGNED'
                            order by i.outcome is null, m.edition desc limit 1) m on true
                        where s.state <> 'DRAFT' and s.hall_id <> all (cast(string_to_array(:unseen, ' ') as uuid[]))
                          and (a.proposal_id = :proposal
                               or a.resolution_id = any (cast(string_to_array(:ids, ' ') as uuid[]))
                               or a.id in (select c.item_id from commitment c where c.resolution_id =
                                           any (cast(string_to_array(:ids, ' ') as uuid[]))))
                        order by s.starts_at, s.id, a.no""", Object[].class)
                .setParameter("proposal", proposal, UUID.class)
                .setParameter("ids", joined(resolutions))
                .setParameter("unseen", joined(halls.unseen()))
                .getResultStream()
                .map(row -> new ChainView.SessionLink(
                        (UUID) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        Jalali.of((Instant) row[2]),
                        (String) row[3],
                        (UUID) row[4],
                        (UUID) row[5],
                        (UUID) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9]))
                .toList();
    }

    private ChainView.@Nullable CaseLink agencyCase(UUID proposal) {
        Map<UUID, ChainView.CaseLink> found = new LinkedHashMap<>();
        database.createNativeQuery("""
                        select c.id, c.agency, c.state, c.opened_at, c.answer_due_at, a.no, a.decision, a.reason,
                               a.published_at
                        from agency_case c left join case_answer a on a.case_id = c.id
                        where c.proposal_id = :proposal order by a.no""", Object[].class)
                .setParameter("proposal", proposal)
                .getResultStream()
                .forEach(row -> {
                    ChainView.CaseLink link = found.computeIfAbsent(
                            (UUID) row[0],
                            id -> new ChainView.CaseLink(
                                    id,
                                    (String) row[1],
                                    (String) row[2],
                                    (Instant) row[3],
                                    (Instant) row[4],
                                    new ArrayList<>()));
                    if (row[5] != null) {
                        link.answers()
                                .add(new ChainView.AnswerLink(
                                        (Integer) row[5], (String) row[6], (String) row[7], (Instant) row[8]));
                    }
                });
        return found.values().stream().findFirst().orElse(null);
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
