package hamgara.venue.publishing;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.moderation.ModerationAction;
import hamgara.venue.moderation.ModerationLog;
import hamgara.venue.moderation.ModerationNote;
import hamgara.venue.moderation.ModerationRecord;
import hamgara.venue.place.PublicText;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.Standing;
import hamgara.venue.standing.VenueState;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The steps of a venue. Those who run it submit, close and open it; moderators of its county publish,
/// return, hide and show it. Nobody decides on the own submission.
@ApplicationScoped
class Publishing {

    private final Venues venues;
    private final ModerationLog log;
    private final Event<VenueHidden> hidden;
    private final Event<VenueShown> shown;
    private final Caller caller;
    private final Clock clock;

    Publishing(
            Venues venues,
            ModerationLog log,
            Event<VenueHidden> hidden,
            Event<VenueShown> shown,
            Caller caller,
            Clock clock) {
        this.venues = venues;
        this.log = log;
        this.hidden = hidden;
        this.shown = shown;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    VenueStepView submit(UUID id, long seen) {
        venues.requireRun(venues.of(id));
        Set<Publication> from = EnumSet.of(Publication.DRAFT, Publication.RETURNED, Publication.HIDDEN);
        return step(id, seen, ModerationAction.SUBMITTED, null, standing -> {
            requireFrom(standing, from);
            return standing.submittedBy(caller.pseudonym());
        });
    }

    @Transactional
    VenueStepView publish(UUID id, long seen) {
        requireModerate(venues.of(id));
        return letIn(step(id, seen, ModerationAction.PUBLISHED, null, standing -> {
            requireDecides(standing);
            return standing.as(Publication.PUBLISHED);
        }));
    }

    @Transactional
    VenueStepView returnIt(UUID id, long seen, StepRequest.Why why) {
        requireModerate(venues.of(id));
        return step(id, seen, ModerationAction.RETURNED, why, standing -> {
            requireDecides(standing);
            return standing.as(Publication.RETURNED);
        });
    }

    @Transactional
    VenueStepView hide(UUID id, long seen, StepRequest.Why why) {
        requireModerate(venues.of(id));
        VenueStepView standing = step(id, seen, ModerationAction.HIDDEN, why, before -> {
            requireFrom(before, EnumSet.of(Publication.PUBLISHED));
            return before.as(Publication.HIDDEN);
        });
        // nobody is left with a place at a venue that may be unsafe without being asked
        List<UUID> bookings = venues.comingBookings(id);
        if (!bookings.isEmpty()) {
            hidden.fire(new VenueHidden(id, clock.instant(), bookings));
        }
        return standing;
    }

    @Transactional
    VenueStepView show(UUID id, long seen) {
        requireModerate(venues.of(id));
        return letIn(step(id, seen, ModerationAction.SHOWN, null, standing -> {
            requireFrom(standing, EnumSet.of(Publication.HIDDEN));
            return standing.as(Publication.PUBLISHED);
        }));
    }

    private VenueStepView letIn(VenueStepView venue) {
        shown.fire(new VenueShown(venue.venueId()));
        return venue;
    }

    @Transactional
    VenueStepView close(UUID id, long seen, StepRequest.Why why) {
        venues.requireRun(venues.of(id));
        return step(id, seen, ModerationAction.CLOSED, why, standing -> {
            requireUseIsNot(standing, VenueState.CLOSED);
            long bookings = venues.bookingsAhead(id);
            if (bookings > 0) {
                throw new PublishingRefusal.VenueHasBookings(bookings);
            }
            return standing.inUse(VenueState.CLOSED);
        });
    }

    @Transactional
    VenueStepView open(UUID id, long seen) {
        venues.requireRun(venues.of(id));
        return step(id, seen, ModerationAction.OPENED, null, standing -> {
            requireUseIsNot(standing, VenueState.OPEN);
            return standing.inUse(VenueState.OPEN);
        });
    }

    @Transactional
    VenueStepView grant(UUID id, long seen, StepRequest.Role role) {
        requireModerate(venues.of(id));
        var why = new StepRequest.Why(role.reason(), role.text());
        return step(id, seen, ModerationAction.ROLE_GRANTED, why, standing -> {
            if (standing.tagHubGranted()) {
                throw new PublishingRefusal.RoleHeldAlready(role.role().name());
            }
            return standing.withTagHub(true);
        });
    }

    @Transactional
    VenueStepView withdraw(UUID id, long seen, StepRequest.Role role) {
        requireModerate(venues.of(id));
        var why = new StepRequest.Why(role.reason(), role.text());
        return step(id, seen, ModerationAction.ROLE_WITHDRAWN, why, standing -> {
            if (!standing.tagHubGranted()) {
                throw new PublishingRefusal.RoleNotGranted(role.role().name());
            }
            return standing.withTagHub(false);
        });
    }

    @Transactional
    Page<ModerationRecord> records(UUID id, PageRequest page) {
        venues.ofConcern(id);
        return log.of(id, page);
    }

    private VenueStepView step(
            UUID id,
            long seen,
            ModerationAction action,
            StepRequest.@Nullable Why why,
            UnaryOperator<Standing> change) {
        if (why != null) {
            PublicText.require(why.text(), "/text");
        }
        Standing standing = venues.stand(id, seen, change);
        log.add(new ModerationNote(
                id,
                action,
                standing.publication().name(),
                standing.state().name(),
                why == null ? null : why.reason(),
                why == null ? null : why.text(),
                null));
        return new VenueStepView(
                id, standing.publication(), standing.state(), venues.bookingsAhead(id), venues.versionOf(id));
    }

    private void requireModerate(VenueFacts venue) {
        caller.requireCounty(venue.county() == null ? "" : venue.county());
    }

    private void requireDecides(Standing standing) {
        requireFrom(standing, EnumSet.of(Publication.SUBMITTED));
        if (caller.pseudonym().equals(standing.submittedBy())) {
            throw new PublishingRefusal.OwnSubmission();
        }
    }

    private static void requireFrom(Standing standing, Set<Publication> from) {
        if (!from.contains(standing.publication())) {
            throw new PublishingRefusal.PublicationState(standing.publication());
        }
    }

    private static void requireUseIsNot(Standing standing, VenueState state) {
        if (standing.state() == state) {
            throw new PublishingRefusal.VenueUseState(standing.state());
        }
    }
}
