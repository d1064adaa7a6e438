package hamgara.forum.deskentry;

import hamgara.forum.admission.Admissions;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.phase.Phases;
import hamgara.forum.policy.Act;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Enters voices at a desk. One person has one voice at the desks for one proposal, however often and on whichever way
/// it
/// comes; whether the same person also gave one online cannot be told, which is why the three are counted apart.
@ApplicationScoped
public class DeskEntries {

    private final Session database;
    private final Proposals proposals;
    private final Admissions admissions;
    private final Halls halls;
    private final Phases phases;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final DeskVoices digests;

    DeskEntries(
            Session database,
            Proposals proposals,
            Admissions admissions,
            Halls halls,
            Phases phases,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock,
            DeskVoices digests) {
        this.database = database;
        this.proposals = proposals;
        this.admissions = admissions;
        this.halls = halls;
        this.phases = phases;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.digests = digests;
    }

    /// The primary key lets one of two entries of the same voice win; the other is answered the same.
    @Transactional
    VoicesView enter(NewDeskEntry request) {
        ProposalFacts proposal = proposals.lockedFacts(request.proposalId());
        proposals.requireShown(proposal.id());
        proposals.requireTakesSupport(proposal.id());
        caller.requireCounty(proposal.county());
        HallFacts hall = halls.facts(proposal.hallId());
        halls.requireActive(hall);
        phases.requireOpen(hall, Act.SUPPORT);
        String voice = digests.of(hall.id(), request.voice());
        boolean isNew = !hasEarlier(proposal.id(), request.voice())
                && database.createNativeMutationQuery("""
                        insert into desk_entry (proposal_id, voice, channel, entered_at)
                        values (:proposal, :voice, :channel, :at) on conflict (proposal_id, voice) do nothing""")
                                .setParameter("proposal", proposal.id())
                                .setParameter("voice", voice)
                                .setParameter("channel", request.channel().name())
                                .setParameter("at", clock.instant())
                                .executeUpdate()
                        == 1;
        if (isNew) {
            database.createNativeMutationQuery("""
                            insert into desk_count (proposal_id, assisted, paper) values (:proposal, :assisted, :paper)
                            on conflict (proposal_id) do update set assisted = desk_count.assisted + excluded.assisted,
                                paper = desk_count.paper + excluded.paper""")
                    .setParameter("proposal", proposal.id())
                    .setParameter("assisted", request.channel() == Channel.ASSISTED ? 1 : 0)
                    .setParameter("paper", request.channel() == Channel.PAPER ? 1 : 0)
                    .executeUpdate();
            audit.write(
                    hall.id(),
                    hall.county(),
                    "VOICE_ENTERED",
                    proposal.id(),
                    Map.of("channel", request.channel().name()));
        }
        VoicesView voices = voices(proposal.id());
        if (isNew) {
            outbox.append(new VoiceAssisted(
                    proposal.id(),
                    hall.id(),
                    hall.county(),
                    request.channel(),
                    voices.assisted(),
                    voices.paper(),
                    hall.privateOrNull()));
            admissions.rose(proposal.id());
        }
        return voices;
    }

    /// Voices from before those of a hall were the same word stand under a word of the proposal they were entered for.
    private boolean hasEarlier(UUID proposal, String voice) {
        List<String> words = proposals.origins(proposal).stream()
                .map(origin -> digests.of(origin, voice))
                .toList();
        return !database.createNativeQuery("""
                        select 1 from desk_entry
                        where proposal_id = :proposal and voice = any (string_to_array(:words, ' '))""", Integer.class)
                .setParameter("proposal", proposal)
                .setParameter("words", String.join(" ", words))
                .getResultList()
                .isEmpty();
    }

    /// Adds to the second of two that are held what was entered at desks for the first: a voice once, a sheet once. The
    /// first keeps its own. False when there was nothing to add.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean unite(UUID source, UUID target) {
        int added = add("""
                        insert into desk_entry (proposal_id, voice, channel, entered_at)
                        select :target, voice, channel, entered_at from desk_entry where proposal_id = :source
                        on conflict (proposal_id, voice) do nothing""", source, target);
        added += add("""
                        insert into paper_sheet (id, proposal_id, lines, sha256, witness_post, entered_by_role, entered_at)
                        select uuidv7(), :target, lines, sha256, witness_post, entered_by_role, entered_at from paper_sheet
                        where proposal_id = :source order by id
                        on conflict (proposal_id, sha256) do nothing""", source, target);
        if (added > 0) {
            countAgain(target);
        }
        return added > 0;
    }

    private int add(String statement, UUID source, UUID target) {
        return database.createNativeMutationQuery(statement)
                .setParameter("source", source)
                .setParameter("target", target)
                .executeUpdate();
    }

    private void countAgain(UUID proposal) {
        database.createNativeMutationQuery("""
                        insert into desk_count (proposal_id, assisted, paper)
                        select :proposal, cast(count(*) filter (where channel = 'ASSISTED') as int),
                            cast(count(*) filter (where channel = 'PAPER') + coalesce(
                                (select sum(lines) from paper_sheet where proposal_id = :proposal), 0) as int)
                        from desk_entry where proposal_id = :proposal
                        on conflict (proposal_id) do update set assisted = excluded.assisted, paper = excluded.paper""")
                .setParameter("proposal", proposal)
                .executeUpdate();
    }

    VoicesView show(UUID proposal) {
        return voices(proposals.facts(proposal).id());
    }

    private VoicesView voices(UUID proposal) {
        List<Object[]> rows = database.createNativeQuery("""
                        select p.supporters, coalesce(c.assisted, 0), coalesce(c.paper, 0), p.hall_id, p.policy_version
                        from proposal p left join desk_count c on c.proposal_id = p.id where p.id = :id""", Object[].class)
                .setParameter("id", proposal)
                .getResultList();
        Object[] row = rows.getFirst();
        boolean deskCounts =
                halls.policy((UUID) row[3], (Integer) row[4]).terms().paperCounts();
        return new VoicesView(proposal, (Integer) row[0], (Integer) row[1], (Integer) row[2], deskCounts);
    }
}
