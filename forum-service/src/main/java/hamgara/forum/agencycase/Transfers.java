package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.CaseRefusal.AlreadyThere;
import hamgara.forum.agencycase.CaseRefusal.CaseNotWithDeputy;
import hamgara.forum.agencycase.CaseRefusal.CaseNotWithGovernor;
import hamgara.forum.agencycase.CaseRefusal.CaseWithGovernor;
import hamgara.forum.agencycase.CaseRefusal.TransferNotPending;
import hamgara.forum.agencycase.CaseRefusal.TransferPending;
import hamgara.forum.text.Words;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves cases between agencies: one asks, the other takes it or not. The third time the governor's office decides.
///
/// Whatever happens, the answer stays due when it was: only the acknowledgement is counted anew for a new agency.
@ApplicationScoped
class Transfers {

    private final HeldCases held;
    private final CaseClock caseClock;
    private final Agencies agencies;
    private final Clock clock;

    Transfers(HeldCases held, CaseClock caseClock, Agencies agencies, Clock clock) {
        this.held = held;
        this.caseClock = caseClock;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional
    CaseView ask(UUID id, CaseChange.Referral referral, Office by, long expectedVersion) {
        AgencyCase asked = held.own(id, expectedVersion);
        if (asked.withGovernorAt != null) {
            throw new CaseWithGovernor();
        }
        if (asked.transferTo != null) {
            throw new TransferPending(asked.transferTo);
        }
        requireOther(asked, referral.agency());
        Instant now = clock.instant();
        String why = Words.of(referral.reason(), "fa", "/reason");
        if (asked.referrals == AgencyCase.MOST_REFERRALS) {
            asked.withGovernorAt = now;
            return held.changed(asked, CaseStep.WITH_GOVERNOR, now, by, referral.agency(), why, withGovernor(asked));
        }
        Instant acceptBy =
                caseClock.ofCounty(asked).dueAfter(now, caseClock.terms(asked).transferAcceptDays());
        asked.referrals++;
        asked.transferTo = referral.agency();
        asked.transferDueAt = acceptBy;
        return held.changed(
                asked,
                CaseStep.TRANSFER_ASKED,
                now,
                by,
                referral.agency(),
                why,
                new CaseEvent.TransferAsked(
                        id, asked.county, asked.agency, referral.agency(), acceptBy, held.privateOrNull(asked)));
    }

    @Transactional
    CaseView accept(UUID id, Office by, long expectedVersion) {
        AgencyCase taken = asked(id, expectedVersion);
        Instant now = clock.instant();
        receive(taken, target(taken), now);
        return held.changed(
                taken,
                CaseStep.REFERRED,
                now,
                by,
                taken.agency,
                null,
                new CaseEvent.TransferAccepted(
                        id,
                        taken.county,
                        taken.agency,
                        taken.acknowledgeDueAt,
                        taken.answerDueAt,
                        held.privateOrNull(taken)));
    }

    @Transactional
    CaseView decline(UUID id, CaseChange.Declining declining, Office by, long expectedVersion) {
        AgencyCase left = asked(id, expectedVersion);
        String why = Words.of(declining.reason(), "fa", "/reason");
        return leave(left, CaseStep.TRANSFER_DECLINED, clock.instant(), by, why);
    }

    /// The other agency has said nothing in its time.
    void lapse(AgencyCase left, Instant now) {
        leave(left, CaseStep.TRANSFER_LAPSED, now, null, null);
    }

    @Transactional
    CaseView assign(UUID id, CaseChange.Referral referral, Office by, long expectedVersion) {
        AgencyCase assigned = held.waiting(id, expectedVersion);
        if (assigned.withGovernorAt == null) {
            throw new CaseNotWithGovernor();
        }
        return assign(assigned, referral, by);
    }

    /// The deputy of the governor-general waits for nobody.
    @Transactional
    CaseView assignFromAbove(UUID id, CaseChange.Referral referral, Office by, long expectedVersion) {
        AgencyCase assigned = held.waiting(id, expectedVersion);
        if (!held.isWithDeputy(assigned)) {
            throw new CaseNotWithDeputy();
        }
        return assign(assigned, referral, by);
    }

    private CaseView assign(AgencyCase assigned, CaseChange.Referral referral, Office by) {
        // The governor may well say that it is the agency's own.
        agencies.requireOffice(assigned.county, referral.agency(), "/agency");
        Instant now = clock.instant();
        receive(assigned, referral.agency(), now);
        return held.changed(
                assigned,
                CaseStep.ASSIGNED,
                now,
                by,
                assigned.agency,
                Words.of(referral.reason(), "fa", "/reason"),
                new CaseEvent.CaseAssigned(
                        assigned.id,
                        assigned.county,
                        assigned.agency,
                        assigned.acknowledgeDueAt,
                        assigned.answerDueAt,
                        held.privateOrNull(assigned)));
    }

    CaseEvent withGovernor(AgencyCase of) {
        return new CaseEvent.CaseWithGovernor(of.id, of.county, of.agency, of.referrals, held.privateOrNull(of));
    }

    private CaseView leave(AgencyCase left, CaseStep step, Instant now, @Nullable Office by, @Nullable String why) {
        String target = target(left);
        left.transferTo = null;
        left.transferDueAt = null;
        return held.changed(
                left,
                step,
                now,
                by,
                left.agency,
                why,
                new CaseEvent.TransferDeclined(
                        left.id, left.county, left.agency, target, by == null, held.privateOrNull(left)));
    }

    private void receive(AgencyCase received, String agency, Instant now) {
        received.state = CaseState.REFERRED;
        received.agency = agency;
        received.office = null;
        received.transferTo = null;
        received.transferDueAt = null;
        received.withGovernorAt = null;
        received.receivedAt = now;
        received.acknowledgedAt = null;
        received.acknowledgeOverdueAt = null;
        received.countLateAgain(now);
        caseClock.set(received);
    }

    /// A case whose transfer the caller's agency was asked to take.
    private AgencyCase asked(UUID id, long expectedVersion) {
        AgencyCase asked = HeldCases.requireWaiting(held.known(id));
        agencies.requireActsFor(asked.county, target(asked));
        StaleVersion.check(expectedVersion, asked.version);
        return asked;
    }

    private static String target(AgencyCase of) {
        if (of.transferTo == null) {
            throw new TransferNotPending();
        }
        return of.transferTo;
    }

    private void requireOther(AgencyCase of, String agency) {
        if (of.agency.equals(agency)) {
            throw new AlreadyThere(of.agency);
        }
        agencies.requireOffice(of.county, agency, "/agency");
    }
}
