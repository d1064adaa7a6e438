package hamgara.forum.resolution;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.hall.Halls;
import hamgara.forum.personal.Remains;
import hamgara.forum.resolution.ResolutionRefusal.ResolutionNotFound;
import hamgara.forum.resolution.ResolutionRefusal.VerifierFromOwner;
import hamgara.forum.resolution.ResolutionRefusal.VerifierTookPart;
import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Event;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Resolutions in the hands of one change, and what every change ends with: the step, the event and the view.
@ApplicationScoped
class HeldResolutions {

    private final ResolutionRepository resolutions;
    private final ResolutionSteps steps;
    private final RollUp rollUp;
    private final Halls halls;
    private final Agencies agencies;
    private final Remains remains;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    HeldResolutions(
            ResolutionRepository resolutions,
            ResolutionSteps steps,
            RollUp rollUp,
            Halls halls,
            Agencies agencies,
            Remains remains,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.resolutions = resolutions;
        this.steps = steps;
        this.rollUp = rollUp;
        this.halls = halls;
        this.agencies = agencies;
        this.remains = remains;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    Resolution existing(UUID id) {
        return resolutions.findByIdOptional(id).filter(this::isKnown).orElseThrow(ResolutionNotFound::new);
    }

    /// The same under the lock of a change.
    Resolution held(UUID id) {
        return resolutions.locked(id).filter(this::isKnown).orElseThrow(ResolutionNotFound::new);
    }

    /// All that it is a part of, from within, held too: whoever verifies one of them meanwhile comes before or after.
    /// What was given up counts in nothing above it, and nor do its parts.
    List<Resolution> around(Resolution part) {
        List<Resolution> wholes = new ArrayList<>();
        Optional<Resolution> whole = whole(part);
        while (whole.isPresent()) {
            wholes.add(whole.get());
            whole = whole(whole.get());
        }
        return wholes;
    }

    /// Holds these in the order of [#around], so that neither waits for the other.
    void holdFromWithin(Collection<UUID> ids) {
        for (UUID id : resolutions.fromWithin(ids)) {
            var _ = resolutions.locked(id);
        }
    }

    private Optional<Resolution> whole(Resolution part) {
        return Optional.ofNullable(part.parent)
                .flatMap(resolutions::locked)
                .filter(whole -> whole.state != ResolutionState.CANCELLED);
    }

    /// Held by the agency that owns it, in the version it has seen.
    Resolution own(UUID id, long expectedVersion) {
        Resolution own = held(id);
        agencies.requireActsFor(own.county, own.ownerAgency);
        StaleVersion.check(expectedVersion, own.version);
        return own;
    }

    /// Held by those who resolved it, in the version they have seen.
    Resolution issued(UUID id, long expectedVersion) {
        Resolution issued = held(id);
        caller.requireCounty(issued.county);
        StaleVersion.check(expectedVersion, issued.version);
        return issued;
    }

    /// Nobody judges the work of their own agency or hand, whatever their role.
    Resolution fromOutside(UUID id, @Nullable Long expectedVersion) {
        Resolution judged = held(id);
        if (!agencies.isOutside(judged.ownerAgency)) {
            throw new VerifierFromOwner(judged.ownerAgency);
        }
        if (!agencies.actsInEveryCounty()) {
            caller.requireCounty(judged.county);
        }
        String person = caller.pseudonym();
        if (steps.didBy(id, person, remains.of(person, id))) {
            throw new VerifierTookPart();
        }
        if (expectedVersion != null) {
            StaleVersion.check(expectedVersion, judged.version);
        }
        return judged;
    }

    ResolutionView changed(
            Resolution of, ResolutionStep step, @Nullable Office by, @Nullable String why, @Nullable Event event) {
        resolutions.flush();
        steps.add(of.id, step, clock.instant(), by, by == null ? null : caller.pseudonym(), why);
        if (event != null) {
            outbox.append(event);
        }
        return view(of);
    }

    ResolutionView view(Resolution of) {
        return views(List.of(of)).getFirst();
    }

    List<ResolutionView> views(List<Resolution> of) {
        var today = Tehran.dayOf(now());
        var progress = rollUp.of(of.stream().map(each -> each.id).toList());
        return of.stream()
                .map(each -> ResolutionView.of(each, progress.getOrDefault(each.id, (double) each.progress), today))
                .toList();
    }

    Map<UUID, Double> progressOf(Collection<UUID> ids) {
        return rollUp.of(ids);
    }

    @Nullable
    Boolean privateOrNull(Resolution of) {
        return halls.ofRecord(of.hallId).privateOrNull();
    }

    Instant now() {
        return clock.instant();
    }

    /// A resolution is known to who may know of its hall, and to the agencies that have a part in it.
    private boolean isKnown(Resolution of) {
        return halls.known(of.hallId).isPresent()
                || agencies.actsFor(of.county, of.ownerAgency)
                || Stream.of(of.cooperating).anyMatch(agency -> agencies.actsFor(of.county, agency));
    }
}
