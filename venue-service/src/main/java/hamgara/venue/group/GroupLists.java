package hamgara.venue.group;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.group.GroupRefusal.GroupRequestNotFound;
import hamgara.venue.group.GroupRequestRepository.Reach;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows requests to those whom they concern: who asks, the head of the agency, those who run the venue, and auditors.
@ApplicationScoped
class GroupLists {

    private final GroupRequestRepository requests;
    private final Venues venues;
    private final Caller caller;

    GroupLists(GroupRequestRepository requests, Venues venues, Caller caller) {
        this.requests = requests;
        this.venues = venues;
        this.caller = caller;
    }

    /// The requester's own, and what the roles of the caller reach once it was submitted.
    @Transactional
    GroupRequestView read(UUID id) {
        return view(visible(id));
    }

    @Transactional
    GroupStepsView steps(UUID id) {
        return new GroupStepsView(
                requests.steps(visible(id).id(), caller.has(Roles.AUDITOR) || caller.has(Roles.ADMIN)));
    }

    GroupRequest visible(UUID id) {
        GroupRequest request = find(id);
        boolean reached = request.isBy(caller.pseudonym())
                || (request.holdId() != null && (caller.has(Roles.AUDITOR) || isHead(request) || runsVenue(request)));
        if (!reached) {
            throw new GroupRequestNotFound(id);
        }
        return request;
    }

    @Transactional
    Page<GroupRequestView> list(@Nullable GroupRequestState state, PageRequest page) {
        var reach = new Reach(
                caller.pseudonym(),
                caller.has(Roles.AUDITOR) || caller.has(Roles.ADMIN),
                caller.has(Roles.AGENCY_HEAD) ? caller.agency().orElse("") : "",
                caller.has(Roles.VENUE_OPERATOR) ? caller.venue().orElse("") : "",
                caller.has(Roles.CAPACITY_OWNER) ? caller.agency().orElse("") : "");
        return Page.of(requests.list(reach, state, page), page, GroupRequestRepository::cursorOf, this::view);
    }

    GroupRequestView view(GroupRequest request) {
        return GroupRequestView.of(request, requests.places(request.holdId()), requests.lastReason(request.id()));
    }

    boolean isHead(GroupRequest request) {
        return caller.has(Roles.AGENCY_HEAD)
                && caller.agency().filter(request.agency()::equals).isPresent();
    }

    boolean runsVenue(GroupRequest request) {
        UUID venue = request.venueId();
        if (venue == null) {
            return false;
        }
        VenueFacts facts = venues.of(venue);
        boolean staff = caller.has(Roles.VENUE_OPERATOR)
                && caller.venue().filter(facts.code()::equals).isPresent();
        boolean owner = caller.has(Roles.CAPACITY_OWNER)
                && caller.agency()
                        .filter(agency -> agency.equals(facts.agency()))
                        .isPresent();
        return staff || owner || caller.has(Roles.ADMIN);
    }

    GroupRequest find(UUID id) {
        return requests.find(id).orElseThrow(() -> new GroupRequestNotFound(id));
    }

    GroupRequest own(UUID id) {
        GroupRequest request = find(id);
        requireOwn(request);
        return request;
    }

    void requireOwn(GroupRequest request) {
        if (!request.isBy(caller.pseudonym())) {
            throw new GroupRequestNotFound(request.id());
        }
    }
}
