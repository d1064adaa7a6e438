package hamgara.card.riskcase;

import hamgara.card.settlement.Striking;
import hamgara.card.venue.VenueFacts;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens cases, holds what waits for them, and has two people decide.
@ApplicationScoped
public class RiskCases {

    private final RiskCaseRepository cases;
    private final Striking striking;
    private final Venues venues;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    RiskCases(RiskCaseRepository cases, Striking striking, Venues venues, Caller caller, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.striking = striking;
        this.venues = venues;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Opens what a rule found, or adds to the case of the same rule, venue, person and day. A case that is over stays
    /// as it was decided.
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspect(UUID rule, String kind, String county, Suspicion suspicion) {
        RiskCase found = cases.of(rule, suspicion).orElse(null);
        if (found != null) {
            cases.lock(found);
        } else {
            found = opened(RiskCase.Kind.valueOf(kind), county, suspicion.venue(), suspicion.day());
            found.ruleId = rule;
            found.personId = suspicion.person();
            store(found);
        }
        if (!found.isOver()) {
            tell(found, cases.hold(found.id, suspicion.journals()));
        }
    }

    /// What was proposed was proposed on fewer uses: who decides has to look again.
    private void tell(RiskCase found, int more) {
        if (more > 0 && found.state == RiskCase.State.PROPOSED) {
            cases.age(found);
        }
    }

    /// Holds what has become known since of the days that people reported: the day may go on, and journals of terminals
    /// come later. Where the report was confirmed already, what comes later is a case of its own.
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdReported(LocalDate since) {
        for (RiskCase confirmed : cases.confirmedReports(since)) {
            if (cases.hasMore(confirmed.venueCode, confirmed.day)) {
                RiskCase more =
                        opened(RiskCase.Kind.REPORTED, confirmed.countyCode, confirmed.venueCode, confirmed.day);
                more.openedBy = confirmed.openedBy;
                store(more);
            }
        }
        for (RiskCase found : cases.openReports()) {
            cases.lock(found);
            if (!found.isOver()) {
                tell(found, cases.holdDay(found.id, found.venueCode, found.day));
            }
        }
    }

    @Transactional
    RiskCaseView report(RiskCaseChange.Report request) {
        VenueFacts venue =
                venues.find(request.venue()).orElseThrow(() -> new RiskCaseRefusal.RiskVenueUnknown().at("/venue"));
        caller.requireCounty(venue.county());
        if (request.day().isAfter(Tehran.dayOf(clock.instant()))) {
            throw new RiskCaseRefusal.RiskDayAhead().at("/day");
        }
        RiskCase found = opened(RiskCase.Kind.REPORTED, venue.county(), venue.code(), request.day());
        found.openedBy = caller.pseudonym();
        store(found);
        cases.holdDay(found.id, found.venueCode, found.day);
        return view(found);
    }

    /// Whoever takes a case works on it; nobody else does until it is decided.
    @Transactional
    RiskCaseView assign(UUID id, long version) {
        RiskCase found = locked(id, version);
        if (found.state != RiskCase.State.OPEN) {
            throw new RiskCaseRefusal.RiskCaseState(found.state);
        }
        found.state = RiskCase.State.ASSIGNED;
        found.assignedTo = caller.pseudonym();
        cases.flush();
        return view(found);
    }

    @Transactional
    RiskCaseView propose(UUID id, long version, RiskCaseChange.Propose proposal) {
        RiskCase found = locked(id, version);
        if (found.state != RiskCase.State.ASSIGNED) {
            throw new RiskCaseRefusal.RiskCaseState(found.state);
        }
        if (!caller.pseudonym().equals(found.assignedTo)) {
            throw new RiskCaseRefusal.RiskCaseNotYours();
        }
        found.state = RiskCase.State.PROPOSED;
        found.outcome = proposal.outcome();
        found.reason = proposal.reason();
        found.proposedBy = caller.pseudonym();
        cases.flush();
        return view(found);
    }

    /// Decided by somebody else than who proposed it or reported the venue. Confirmed, the uses it holds are struck
    /// and go back; cleared, they are settled with the next month.
    @Transactional
    RiskCaseView decide(UUID id, long version, boolean accept) {
        RiskCase found = locked(id, version);
        RiskCase.Outcome outcome = found.outcome;
        if (found.state != RiskCase.State.PROPOSED || outcome == null) {
            throw new RiskCaseRefusal.RiskCaseState(found.state);
        }
        if (caller.pseudonym().equals(found.proposedBy) || caller.pseudonym().equals(found.openedBy)) {
            throw new RiskCaseRefusal.RiskCaseOwnProposal();
        }
        if (!accept) {
            found.state = RiskCase.State.ASSIGNED;
            found.outcome = null;
            found.reason = null;
            found.proposedBy = null;
            cases.flush();
            return view(found);
        }
        List<UUID> uses = cases.heldUses(id);
        RiskCase.Reason reason = found.reason;
        int struck = 0;
        if (outcome == RiskCase.Outcome.CONFIRMED && reason != null) {
            struck = striking.strike(
                    found.countyCode,
                    uses,
                    reason.struckFor(),
                    new Striking.Persons(String.valueOf(found.proposedBy), caller.pseudonym()));
        }
        found.state = RiskCase.State.valueOf(outcome.name());
        found.decidedBy = caller.pseudonym();
        found.decidedAt = clock.instant();
        cases.flush();
        outbox.append(new RiskCaseEvent.RiskCaseDecided(id, outcome, found.venueCode, found.countyCode));
        if (outcome == RiskCase.Outcome.CLEARED) {
            cases.release(id);
            outbox.append(new RiskCaseEvent.HeldUsesReleased(id, uses.size(), found.venueCode, found.countyCode));
        } else if (reason != null) {
            outbox.append(new RiskCaseEvent.HeldUsesStruck(
                    id, struck, reason.struckFor(), found.venueCode, found.countyCode));
        }
        return view(found);
    }

    @Transactional
    RiskCaseView read(UUID id) {
        return view(
                cases.findByIdOptional(id).filter(this::isCallers).orElseThrow(RiskCaseRefusal.RiskCaseNotFound::new));
    }

    @Transactional
    Page<RiskCaseView> list(String county, RiskCase.@Nullable State state, PageRequest page) {
        caller.requireCounty(county);
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                cases.list(county, state, before, page.rowsToRead()), page, found -> Cursor.of(found.id), this::view);
    }

    private RiskCase opened(RiskCase.Kind kind, String county, String venue, LocalDate day) {
        var found = new RiskCase();
        found.id = Ids.next();
        found.countyCode = county;
        found.kind = kind;
        found.venueCode = venue;
        found.day = day;
        found.state = RiskCase.State.OPEN;
        found.openedAt = clock.instant();
        return found;
    }

    private void store(RiskCase found) {
        cases.persistAndFlush(found);
        outbox.append(new RiskCaseEvent.RiskCaseOpened(found.id, found.kind, found.venueCode, found.countyCode));
    }

    private RiskCase locked(UUID id, long version) {
        RiskCase found = cases.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isCallers)
                .orElseThrow(RiskCaseRefusal.RiskCaseNotFound::new);
        StaleVersion.check(version, found.version);
        return found;
    }

    private boolean isCallers(RiskCase found) {
        return caller.has(Roles.AUDITOR) || caller.county().orElse("").equals(found.countyCode);
    }

    private RiskCaseView view(RiskCase found) {
        return RiskCaseView.of(found, caller.pseudonym(), cases.held(found.id));
    }
}
