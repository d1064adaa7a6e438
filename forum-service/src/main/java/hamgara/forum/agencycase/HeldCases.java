package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.CaseRefusal.CaseNotFound;
import hamgara.forum.agencycase.CaseRefusal.CaseNotWaiting;
import hamgara.forum.hall.Halls;
import hamgara.kit.outbox.Event;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cases in the hands of one change, and what every change ends with: the step, the event and the view.
@ApplicationScoped
class HeldCases {

    private final CaseRepository cases;
    private final CaseSteps steps;
    private final Agencies agencies;
    private final Halls halls;
    private final Outbox outbox;

    HeldCases(CaseRepository cases, CaseSteps steps, Agencies agencies, Halls halls, Outbox outbox) {
        this.cases = cases;
        this.steps = steps;
        this.agencies = agencies;
        this.halls = halls;
        this.outbox = outbox;
    }

    /// The case, unless it is not the caller's to know of: that is, of a hall the caller knows or with the caller's
    /// agency.
    AgencyCase existing(UUID id) {
        return cases.findByIdOptional(id).filter(this::isKnown).orElseThrow(CaseNotFound::new);
    }

    /// The same under the lock of a change.
    AgencyCase known(UUID id) {
        return cases.locked(id).filter(this::isKnown).orElseThrow(CaseNotFound::new);
    }

    /// Still to be answered, in the version the caller has seen.
    AgencyCase waiting(UUID id, long expectedVersion) {
        AgencyCase held = known(id);
        StaleVersion.check(expectedVersion, held.version);
        return requireWaiting(held);
    }

    /// Still to be answered by the agency the caller acts for.
    AgencyCase own(UUID id, long expectedVersion) {
        AgencyCase held = known(id);
        requireOwn(held);
        StaleVersion.check(expectedVersion, held.version);
        return requireWaiting(held);
    }

    /// By who acts for the agency; a case that climbed to the top is also in the hands of the deputy.
    void requireOwn(AgencyCase held) {
        if (isWithDeputy(held)) {
            return;
        }
        agencies.requireActsFor(held.county, held.agency, held.office);
    }

    static AgencyCase requireWaiting(AgencyCase held) {
        if (held.state == CaseState.ANSWERED) {
            throw new CaseNotWaiting(held.state);
        }
        return held;
    }

    CaseView changed(
            AgencyCase held,
            CaseStep step,
            Instant now,
            @Nullable Office by,
            @Nullable String toAgency,
            @Nullable String why,
            Event event) {
        cases.flush();
        steps.add(held, step, now, by, toAgency, why);
        outbox.append(event);
        return CaseView.of(held, now);
    }

    @Nullable
    Boolean privateOrNull(AgencyCase of) {
        return halls.ofRecord(of.hallId).privateOrNull();
    }

    /// Whether the caller is the deputy of the governor-general and the case has climbed that high.
    boolean isWithDeputy(AgencyCase held) {
        return held.level == AgencyCase.WITH_DEPUTY && agencies.isDeputy();
    }

    private boolean isKnown(AgencyCase held) {
        return halls.known(held.hallId).isPresent()
                || isWithDeputy(held)
                || agencies.actsFor(held.county, held.agency, held.office)
                || (held.transferTo != null && agencies.actsFor(held.county, held.transferTo));
    }
}
