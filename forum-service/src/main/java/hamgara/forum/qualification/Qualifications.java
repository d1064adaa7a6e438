package hamgara.forum.qualification;

import hamgara.forum.admission.Admissions;
import hamgara.forum.admission.Decided;
import hamgara.forum.agenda.Agendas;
import hamgara.forum.audit.AuditTrail;
import hamgara.forum.moderation.Acts;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.proposal.PublicProposal;
import hamgara.forum.qualification.QualificationRefusal.NotOnItsAgenda;
import hamgara.forum.qualification.QualificationRefusal.QualificationReasonNeeded;
import hamgara.forum.session.SessionFacts;
import hamgara.forum.session.SessionState;
import hamgara.forum.session.Sessions;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes down that a session, or the secretary, lets a proposal in.
@ApplicationScoped
class Qualifications {

    private static final Set<SessionState> BEGUN =
            Set.of(SessionState.IN_PROGRESS, SessionState.HELD, SessionState.CLOSED);

    private final Acts acts;
    private final Admissions admissions;
    private final Proposals proposals;
    private final Sessions sessions;
    private final Agendas agendas;
    private final AuditTrail audit;
    private final Caller caller;

    Qualifications(
            Acts acts,
            Admissions admissions,
            Proposals proposals,
            Sessions sessions,
            Agendas agendas,
            AuditTrail audit,
            Caller caller) {
        this.acts = acts;
        this.admissions = admissions;
        this.proposals = proposals;
        this.sessions = sessions;
        this.agendas = agendas;
        this.audit = audit;
        this.caller = caller;
    }

    /// With a reason; that of a session is in its minutes.
    @Transactional
    PublicProposal qualify(UUID id, NewQualification request) {
        if (request.sessionId() == null && request.reason() == null) {
            throw new QualificationReasonNeeded().at("/reason");
        }
        return bring(id, request.sessionId(), request.reason());
    }

    @Transactional
    PublicProposal bring(UUID id, @Nullable UUID session, @Nullable String reason) {
        ProposalFacts proposal = proposals.facts(id);
        caller.requireCounty(proposal.county());
        proposals.requireShown(id);
        String person = caller.pseudonym();
        acts.requireOther(id, person, proposals.hasPart(id, person));
        if (session != null) {
            requireTalkedAbout(proposal, session);
        }
        admissions.byDecision(id, new Decided(session, Words.orNone(reason, proposal.lang())));
        audit.write(
                proposal.hallId(),
                proposal.county(),
                "PROPOSAL_QUALIFIED",
                id,
                session == null ? Map.of("by", "SECRETARY") : Map.of("by", "SESSION", "session", session));
        return proposals.show(id);
    }

    private void requireTalkedAbout(ProposalFacts proposal, UUID id) {
        SessionFacts session = sessions.facts(id);
        boolean talked = session.hall().id().equals(proposal.hallId())
                && BEGUN.contains(session.state())
                && agendas.facts(id).stream().anyMatch(item -> proposal.id().equals(item.proposal()));
        if (!talked) {
            throw new NotOnItsAgenda();
        }
    }
}
