package hamgara.venue.group;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Event;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.booking.Bookings;
import hamgara.venue.cardless.CardlessPlaces;
import hamgara.venue.group.GroupRefusal.GroupRequestNotFound;
import hamgara.venue.group.GroupRefusal.GroupRequestStands;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.Wanted;
import hamgara.venue.hold.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes requests of groups from the draft to the bookings. The places are kept from the submission on, so that those
/// who
/// decide decide about something that is there.
@ApplicationScoped
class GroupRequests {

    private static final int LAPSED_AT_ONCE = 100;
    private static final List<String> ASKING = List.of(Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER);
    private static final List<String> DECIDING = List.of(Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN);

    private final GroupRequestRepository requests;
    private final GroupPlaces places;
    private final CardlessPlaces cardless;
    private final Holds holds;
    private final Bookings bookings;
    private final GroupLists lists;
    private final GroupConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    GroupRequests(
            GroupRequestRepository requests,
            GroupPlaces places,
            CardlessPlaces cardless,
            Holds holds,
            Bookings bookings,
            GroupLists lists,
            GroupConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.places = places;
        this.cardless = cardless;
        this.holds = holds;
        this.bookings = bookings;
        this.lists = lists;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    GroupRequestView make(UUID id, NewGroupRequest asked) {
        requireRight(asked);
        Optional<GroupRequest> earlier = requests.find(id);
        if (earlier.isPresent()) {
            return replay(earlier.get(), asked);
        }
        String agency = caller.agency().orElseThrow(GroupRefusal.GroupWithoutAgency::new);
        if (!requests.insert(id, caller.pseudonym(), agency, asked, clock.instant())) {
            return replay(lists.find(id), asked);
        }
        step(id, GroupRequestState.DRAFT, roleOf(ASKING), null);
        return lists.view(lists.find(id));
    }

    private GroupRequestView replay(GroupRequest earlier, NewGroupRequest asked) {
        if (!earlier.isBy(caller.pseudonym()) || !earlier.asked().equals(asked)) {
            throw new GroupRefusal.GroupRequestIdReused();
        }
        return lists.view(earlier);
    }

    private void requireRight(NewGroupRequest asked) {
        Instant now = clock.instant();
        if (!asked.limitAt().isAfter(now) || asked.limitAt().isAfter(now.plus(config.longest()))) {
            throw limitWrong();
        }
        if (!asked.hasClearWishes()) {
            throw new GroupRefusal.GroupWishUnclear().at("/wishes");
        }
        if (!asked.hasOrderedAges()) {
            throw new GroupRefusal.GroupAgesReversed().at("/ageMax");
        }
    }

    private RuntimeException limitWrong() {
        return new GroupRefusal.GroupLimitWrong(config.longest().toDays()).at("/limitOn");
    }

    @Transactional
    GroupRequestView change(UUID id, NewGroupRequest asked, long seen) {
        requireRight(asked);
        GroupRequest request = own(id);
        StaleVersion.check(seen, request.version());
        if (!requests.change(id, seen, asked)) {
            throw new GroupRequestStands(lists.find(id).state());
        }
        return lists.view(lists.find(id));
    }

    /// Keeps the places, all or none.
    GroupRequestView submit(UUID id, long seen) {
        List<Wanted> wanted = requiringNew().call(() -> places.wanted(own(id).asked()));
        return holds.taking(wanted, () -> submit(id, seen, wanted));
    }

    private GroupRequestView submit(UUID id, long seen, List<Wanted> wanted) {
        GroupRequest request = locked(id, seen);
        requireOwn(request);
        if (request.state() != GroupRequestState.DRAFT) {
            throw new GroupRequestStands(request.state());
        }
        List<Wish> wishes = places.find(request.asked(), wanted);
        requests.lockAgency(request.agency());
        UUID hold = Ids.next();
        cardless.hold(hold, "group-" + id, wishes, request.limitAt());
        if (!requests.submit(id, seen, wishes.getFirst().venueId(), hold)) {
            throw limitWrong();
        }
        if (requests.keptUndecided(request.agency()) > config.mostKept()) {
            throw new GroupRefusal.GroupTooManyKept(config.mostKept());
        }
        step(id, GroupRequestState.SUBMITTED, roleOf(ASKING), null);
        GroupRequest submitted = lists.find(id);
        outbox.append(new GroupEvent.Submitted(
                id,
                submitted.agency(),
                wishes.getFirst().venueCode(),
                submitted.county(),
                submitted.people(),
                wishes.stream().map(Wish::slotId).toList(),
                submitted.limitAt()));
        return lists.view(submitted);
    }

    /// The head of the agency first, then whoever runs the venue.
    @Transactional
    GroupRequestView approve(UUID id, long seen) {
        GroupRequest request = decidable(id, seen);
        boolean first = request.state() == GroupRequestState.SUBMITTED;
        GroupRequestState to = first ? GroupRequestState.HEAD_APPROVED : GroupRequestState.OPERATOR_APPROVED;
        GroupRequest approved = move(request, to, first ? Roles.AGENCY_HEAD : roleOf(DECIDING), null);
        tell(new GroupEvent.Approved(id, approved.agency(), codeOf(approved), approved.county(), to));
        return lists.view(approved);
    }

    @Transactional
    GroupRequestView reject(UUID id, NewRejection rejection, long seen) {
        GroupRequest request = decidable(id, seen);
        boolean first = request.state() == GroupRequestState.SUBMITTED;
        GroupRequest rejected = move(
                request, GroupRequestState.REJECTED, first ? Roles.AGENCY_HEAD : roleOf(DECIDING), rejection.reason());
        cardless.release(holdOf(rejected));
        ended(rejected, GroupRequestState.REJECTED);
        return lists.view(rejected);
    }

    /// The request, locked, if it is the caller's turn to decide about it.
    private GroupRequest decidable(UUID id, long seen) {
        GroupRequest request = locked(id, seen);
        if (request.state() != GroupRequestState.SUBMITTED && request.state() != GroupRequestState.HEAD_APPROVED) {
            throw new GroupRequestStands(request.state());
        }
        if (request.isBy(caller.pseudonym())) {
            throw new GroupRefusal.GroupRequestOwn();
        }
        boolean turn =
                request.state() == GroupRequestState.SUBMITTED ? lists.isHead(request) : lists.runsVenue(request);
        if (!turn) {
            throw new GroupRefusal.GroupRequestNotYours();
        }
        return request;
    }

    @Transactional
    GroupRequestView confirm(UUID id, long seen) {
        GroupRequest request = locked(id, seen);
        requireOwn(request);
        if (request.state() != GroupRequestState.OPERATOR_APPROVED) {
            throw new GroupRequestStands(request.state());
        }
        GroupRequest confirmed = move(request, GroupRequestState.CONFIRMED, roleOf(ASKING), null);
        List<UUID> booked = cardless.book(holdOf(confirmed));
        if (booked.isEmpty()) {
            throw new GroupRequestStands(GroupRequestState.LAPSED);
        }
        tell(new GroupEvent.Confirmed(
                id, confirmed.agency(), codeOf(confirmed), confirmed.county(), confirmed.people(), booked));
        return lists.view(confirmed);
    }

    /// Gives kept places back, or cancels what was booked and has not been used, within the limits of every booking.
    @Transactional
    GroupRequestView withdraw(UUID id, long seen) {
        GroupRequest request = locked(id, seen);
        requireOwn(request);
        UUID hold = request.holdId();
        boolean confirmed = request.state() == GroupRequestState.CONFIRMED;
        if (!confirmed && !request.state().isWaiting() && request.state() != GroupRequestState.DRAFT) {
            throw new GroupRequestStands(request.state());
        }
        if (hold != null) {
            cardless.lock(hold);
        }
        List<UUID> standing = confirmed ? cardless.standing(holdOf(request)) : List.of();
        if (confirmed && standing.isEmpty()) {
            throw new GroupRequestStands(request.state());
        }
        GroupRequest withdrawn = move(request, GroupRequestState.WITHDRAWN, roleOf(ASKING), null);
        standing.forEach(bookings::cancelFor);
        if (hold != null) {
            cardless.release(hold);
            ended(withdrawn, GroupRequestState.WITHDRAWN);
        }
        return lists.view(withdrawn);
    }

    /// Ends what nobody decided or confirmed up to its limit; any number of clocks may run. Answers how many it looked
    /// at.
    int lapse() {
        List<UUID> overdue = requiringNew().call(() -> requests.overdue(LAPSED_AT_ONCE));
        overdue.forEach(id -> requiringNew().run(() -> {
            if (requests.lapse(id)) {
                requests.step(id, GroupRequestState.LAPSED, null, "clock", null);
                GroupRequest lapsed = lists.find(id);
                cardless.release(holdOf(lapsed));
                ended(lapsed, GroupRequestState.LAPSED);
            }
        }));
        return overdue.size();
    }

    private GroupRequest move(GroupRequest request, GroupRequestState to, String role, @Nullable String reason) {
        if (!requests.move(request, to)) {
            throw new GroupRequestStands(lists.find(request.id()).state());
        }
        step(request.id(), to, role, reason);
        return lists.find(request.id());
    }

    private void step(UUID id, GroupRequestState state, String role, @Nullable String reason) {
        requests.step(id, state, caller.pseudonym(), role, reason);
    }

    private void ended(GroupRequest request, GroupRequestState state) {
        tell(new GroupEvent.Ended(request.id(), request.agency(), codeOf(request), request.county(), state));
    }

    private void tell(Event event) {
        outbox.append(event);
    }

    private String roleOf(List<String> roles) {
        return roles.stream().filter(caller::has).findFirst().orElse(Roles.ADMIN);
    }

    private static UUID holdOf(GroupRequest request) {
        return Objects.requireNonNull(request.holdId());
    }

    private static String codeOf(GroupRequest request) {
        return Objects.requireNonNull(request.venueCode());
    }

    private GroupRequest locked(UUID id, long seen) {
        requests.lock(id);
        GroupRequest request = lists.visible(id);
        StaleVersion.check(seen, request.version());
        return request;
    }

    private GroupRequest own(UUID id) {
        GroupRequest request = lists.find(id);
        requireOwn(request);
        return request;
    }

    private void requireOwn(GroupRequest request) {
        if (!request.isBy(caller.pseudonym())) {
            throw new GroupRequestNotFound(request.id());
        }
    }
}
