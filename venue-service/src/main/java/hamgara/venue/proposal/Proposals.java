package hamgara.venue.proposal;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.proposal.Finder.Found;
import hamgara.venue.utilisation.Weeks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Finds what could be done, lets people decide, and measures what came of it.
@ApplicationScoped
class Proposals {

    private static final int WEEKS = 4;
    private static final int FOUND_AT_ONCE = 200;
    private static final int MEASURED_AT_ONCE = 50;

    private final ProposalRepository proposals;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Proposals(ProposalRepository proposals, Outbox outbox, Caller caller, Clock clock) {
        this.proposals = proposals;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ProposalRequest.FoundNow search(ProposalRequest.Search request) {
        caller.requireCounty(request.county());
        return new ProposalRequest.FoundNow(find(request.county()));
    }

    @Transactional
    List<String> counties() {
        return proposals.counties();
    }

    /// The best of a county that do not stand yet; answers how many.
    @Transactional
    int find(String county) {
        Instant now = clock.instant();
        Weeks weeks = Weeks.before(Tehran.dayOf(now), WEEKS);
        int added = 0;
        for (Found found : new Finder(proposals.cells(county, weeks)).all()) {
            if (added == FOUND_AT_ONCE) {
                break;
            }
            UUID id = Ids.next();
            if (proposals.add(id, county, found, before(found, weeks), weeks, now)) {
                outbox.append(new ProposalEvent.MatchProposed(
                        id,
                        found.action(),
                        found.use().facility(),
                        found.other() == null ? null : found.other().facility(),
                        found.cost(),
                        (int) found.forecast(),
                        county));
                added++;
            }
        }
        return added;
    }

    private int before(Found found, Weeks weeks) {
        int here = proposals.attended(
                found.use().facility(), found.use().weekday(), found.use().hour(), weeks);
        if (found.action() != ProposalAction.EXCHANGE || found.other() == null) {
            return here;
        }
        return here
                + proposals.attended(
                        found.other().facility(),
                        found.other().weekday(),
                        found.other().hour(),
                        weeks);
    }

    @Transactional
    ProposalView view(UUID id) {
        return ProposalView.of(proposals.findByIdOptional(id).orElseThrow(ProposalRefusal.MatchProposalNotFound::new));
    }

    @Transactional
    Page<ProposalView> list(ProposalQuery query, PageRequest page) {
        return Page.of(proposals.search(query, page), page, ProposalRepository::cursorOf, ProposalView::of);
    }

    /// Puts it to the owners.
    @Transactional
    ProposalView offer(UUID id, long version) {
        MatchProposal proposal = locked(id, version, List.of(ProposalState.FOUND));
        caller.requireCounty(proposal.county);
        proposal.state = ProposalState.OFFERED;
        return stored(proposal);
    }

    @Transactional
    ProposalView approve(UUID id, long version) {
        MatchProposal proposal = locked(id, version, List.of(ProposalState.OFFERED));
        requireParty(proposal);
        decided(proposal, ProposalState.APPROVED);
        outbox.append(new ProposalEvent.MatchApproved(id, proposal.action, proposal.forecastMinutes, proposal.county));
        return stored(proposal);
    }

    @Transactional
    ProposalView dismiss(UUID id, long version, ProposalRequest.Dismissal dismissal) {
        MatchProposal proposal =
                locked(id, version, List.of(ProposalState.FOUND, ProposalState.OFFERED, ProposalState.APPROVED));
        requireParty(proposal);
        decided(proposal, ProposalState.DISMISSED);
        proposal.reason = dismissal.reason();
        outbox.append(new ProposalEvent.MatchDismissed(id, proposal.action, proposal.county));
        return stored(proposal);
    }

    /// Says that timetables were changed as approved; its effect is measured from the week after.
    @Transactional
    ProposalView apply(UUID id, long version) {
        MatchProposal proposal = locked(id, version, List.of(ProposalState.APPROVED));
        requireParty(proposal);
        proposal.state = ProposalState.APPLIED;
        proposal.appliedOn = Tehran.dayOf(clock.instant());
        return stored(proposal);
    }

    /// Stores the effect of what was done four whole weeks ago; answers how many.
    @Transactional
    int measure() {
        Instant now = clock.instant();
        Weeks weeks = Weeks.before(Tehran.dayOf(now), WEEKS);
        List<UUID> due = proposals.toMeasure(weeks.from(), MEASURED_AT_ONCE);
        for (UUID id : due) {
            MatchProposal proposal = proposals.locked(id).orElseThrow(ProposalRefusal.MatchProposalNotFound::new);
            LocalDate appliedOn = proposal.appliedOn;
            if (proposal.state != ProposalState.APPLIED || appliedOn == null) {
                continue;
            }
            LocalDate first = Tehran.weekOf(appliedOn).plusWeeks(1);
            var after = new Weeks(first, first.plusWeeks(WEEKS), WEEKS);
            int attended = proposals.attended(proposal.facilityId, proposal.weekday, proposal.hour, after);
            if (proposal.action == ProposalAction.EXCHANGE
                    && proposal.otherFacilityId != null
                    && proposal.otherHour != null) {
                attended += proposals.attended(proposal.otherFacilityId, proposal.weekday, proposal.otherHour, after);
            }
            proposal.state = ProposalState.MEASURED;
            int uplift = attended - proposal.attendedBefore;
            proposal.upliftMinutes = uplift;
            proposal.measuredAt = now;
            proposals.flush();
            outbox.append(new ProposalEvent.MatchMeasured(
                    id, proposal.action, proposal.forecastMinutes, uplift, proposal.county));
        }
        return due.size();
    }

    private void decided(MatchProposal proposal, ProposalState state) {
        proposal.state = state;
        proposal.decidedAt = clock.instant();
        proposal.decidedBy = caller.pseudonym();
    }

    private MatchProposal locked(UUID id, long version, List<ProposalState> states) {
        MatchProposal proposal = proposals.locked(id).orElseThrow(ProposalRefusal.MatchProposalNotFound::new);
        StaleVersion.check(version, proposal.version);
        if (!states.contains(proposal.state)) {
            throw new ProposalRefusal.MatchProposalState(proposal.state);
        }
        return proposal;
    }

    private void requireParty(MatchProposal proposal) {
        boolean manager = caller.has(Roles.PROGRAMME_MANAGER)
                && caller.county().filter(proposal.county::equals).isPresent();
        boolean owner = caller.has(Roles.CAPACITY_OWNER)
                && caller.agency()
                        .filter(agency -> agency.equals(proposal.agency) || agency.equals(proposal.otherAgency))
                        .isPresent();
        if (!manager && !owner) {
            throw new ProposalRefusal.MatchProposalNotYours();
        }
    }

    private ProposalView stored(MatchProposal proposal) {
        proposals.flush();
        return ProposalView.of(proposal);
    }
}
