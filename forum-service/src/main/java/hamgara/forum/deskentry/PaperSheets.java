package hamgara.forum.deskentry;

import hamgara.forum.admission.Admissions;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.deskentry.SheetRefusal.SheetEntered;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.phase.Phases;
import hamgara.forum.policy.Act;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Enters sheets of signatures; their lines are counted apart from voices online, as nobody can tell whether the same
/// people gave those too.
@ApplicationScoped
class PaperSheets {

    private final Session database;
    private final Proposals proposals;
    private final Admissions admissions;
    private final Halls halls;
    private final Phases phases;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    PaperSheets(
            Session database,
            Proposals proposals,
            Admissions admissions,
            Halls halls,
            Phases phases,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.proposals = proposals;
        this.admissions = admissions;
        this.halls = halls;
        this.phases = phases;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The constraint lets a sheet count once for its proposal, whoever enters it.
    @Transactional
    PaperSheetView enter(UUID proposalId, NewPaperSheet request) {
        ProposalFacts proposal = proposals.lockedFacts(proposalId);
        caller.requireCounty(proposal.county());
        proposals.requireShown(proposalId);
        proposals.requireTakesSupport(proposalId);
        HallFacts hall = halls.facts(proposal.hallId());
        halls.requireActive(hall);
        phases.requireOpen(hall, Act.SUPPORT);
        UUID id = Ids.next();
        Instant now = clock.instant();
        String witness = Words.of(request.witnessPost(), "fa", "/witnessPost");
        boolean isNew = database.createNativeMutationQuery("""
                        insert into paper_sheet (id, proposal_id, lines, sha256, witness_post, entered_by_role, entered_at)
                        values (:id, :proposal, :lines, :sha, :witness, :role, :at)
                        on conflict (proposal_id, sha256) do nothing""")
                        .setParameter("id", id)
                        .setParameter("proposal", proposalId)
                        .setParameter("lines", request.lines())
                        .setParameter("sha", request.sha256())
                        .setParameter("witness", witness)
                        .setParameter("role", caller.has(Roles.HALL_SECRETARY) ? "HALL_SECRETARY" : "DESK_OFFICER")
                        .setParameter("at", now)
                        .executeUpdate()
                == 1;
        if (!isNew) {
            throw new SheetEntered();
        }
        int paper = database.createNativeQuery("""
                        insert into desk_count (proposal_id, assisted, paper) values (:proposal, 0, :lines)
                        on conflict (proposal_id) do update set paper = desk_count.paper + excluded.paper
                        returning paper""", Integer.class)
                .setParameter("proposal", proposalId)
                .setParameter("lines", request.lines())
                .getSingleResult();
        audit.write(
                hall.id(),
                hall.county(),
                "PAPER_SHEET_ENTERED",
                proposalId,
                Map.of("lines", request.lines(), "sha256", request.sha256()));
        outbox.append(new PaperSheetAdded(
                proposalId, hall.id(), hall.county(), request.lines(), paper, hall.privateOrNull()));
        admissions.rose(proposalId);
        return new PaperSheetView(id, proposalId, request.lines(), request.sha256(), witness, now, Jalali.of(now));
    }

    /// In the order in which they were entered.
    List<PaperSheetView> of(UUID proposalId, UUID after, int limit) {
        return database.createNativeQuery("""
                        select id, proposal_id, lines, sha256, witness_post, entered_at from paper_sheet
                        where proposal_id = :proposal and id > :after order by id limit :limit""", Object[].class)
                .setParameter("proposal", proposals.facts(proposalId).id())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new PaperSheetView(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Integer) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        Jalali.of((Instant) row[5])))
                .toList();
    }
}
