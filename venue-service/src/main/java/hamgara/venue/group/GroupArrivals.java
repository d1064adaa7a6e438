package hamgara.venue.group;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.cardless.CardlessPlaces;
import hamgara.venue.group.GroupArrivalRepository.Arrival;
import hamgara.venue.group.GroupRefusal.GroupRequestNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Counts how many of a group came to each of its places.
@ApplicationScoped
class GroupArrivals {

    private final GroupRequestRepository requests;
    private final GroupArrivalRepository arrivals;
    private final GroupLists lists;
    private final CardlessPlaces cardless;
    private final Duration opens;
    private final Outbox outbox;
    private final Caller caller;

    GroupArrivals(
            GroupRequestRepository requests,
            GroupArrivalRepository arrivals,
            GroupLists lists,
            CardlessPlaces cardless,
            @ConfigProperty(name = "hamgara.check-in.opens") Duration opens,
            Outbox outbox,
            Caller caller) {
        this.requests = requests;
        this.arrivals = arrivals;
        this.lists = lists;
        this.cardless = cardless;
        this.opens = opens;
        this.outbox = outbox;
        this.caller = caller;
    }

    /// The request is locked, so that a repeated arrival finds the first.
    @Transactional
    GroupRequestView record(UUID id, UUID arrivalId, NewGroupArrival came) {
        requests.lock(id);
        GroupRequest request = lists.find(id);
        String venue = request.venueCode();
        if (venue == null || caller.venue().filter(venue::equals).isEmpty()) {
            throw new GroupRequestNotFound(id);
        }
        var arrival = new Arrival(id, came.bookingId(), came.came());
        Optional<Arrival> earlier = arrivals.find(arrivalId);
        if (earlier.isPresent()) {
            if (!earlier.get().equals(arrival)) {
                throw new GroupRefusal.GroupArrivalIdReused();
            }
            return lists.view(request);
        }
        if (requests.places(request.holdId()).stream()
                .noneMatch(place -> came.bookingId().equals(place.bookingId()))) {
            throw new GroupRefusal.GroupBookingUnknown().at("/bookingId");
        }
        if (!arrivals.isTimely(came.bookingId(), opens.toSeconds())) {
            throw new GroupRefusal.GroupArrivalUntimely();
        }
        if (!cardless.arrive(came.bookingId(), came.came())) {
            throw new GroupRefusal.GroupArrivalTooMany();
        }
        arrivals.insert(arrivalId, arrival, caller.pseudonym());
        outbox.append(new GroupEvent.Attended(
                id,
                request.agency(),
                Objects.requireNonNull(venue),
                request.county(),
                came.bookingId(),
                came.came(),
                request.people()));
        return lists.view(lists.find(id));
    }
}
