package hamgara.venue.group;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.cardless.CardlessPlaces;
import hamgara.venue.group.GroupRefusal.GroupRequestNotFound;
import hamgara.venue.group.GroupRequestRepository.Arrival;
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
    private final GroupRequests groups;
    private final CardlessPlaces cardless;
    private final Duration opens;
    private final Outbox outbox;
    private final Caller caller;

    GroupArrivals(
            GroupRequestRepository requests,
            GroupRequests groups,
            CardlessPlaces cardless,
            @ConfigProperty(name = "hamgara.check-in.opens") Duration opens,
            Outbox outbox,
            Caller caller) {
        this.requests = requests;
        this.groups = groups;
        this.cardless = cardless;
        this.opens = opens;
        this.outbox = outbox;
        this.caller = caller;
    }

    /// The request is locked, so that a repeated arrival finds the first.
    @Transactional
    GroupRequestView record(UUID id, UUID arrivalId, NewGroupArrival came) {
        requests.lock(id);
        GroupRequest request = groups.find(id);
        String venue = request.venueCode();
        if (venue == null || caller.venue().filter(venue::equals).isEmpty()) {
            throw new GroupRequestNotFound(id);
        }
        var arrival = new Arrival(id, came.bookingId(), came.came());
        Optional<Arrival> earlier = requests.arrival(arrivalId);
        if (earlier.isPresent()) {
            if (!earlier.get().equals(arrival)) {
                throw new GroupRefusal.GroupArrivalIdReused();
            }
            return groups.view(request);
        }
        if (requests.places(request.holdId()).stream()
                .noneMatch(place -> came.bookingId().equals(place.bookingId()))) {
            throw new GroupRefusal.GroupBookingUnknown().at("/bookingId");
        }
        if (!requests.isTimely(came.bookingId(), opens.toSeconds())) {
            throw new GroupRefusal.GroupArrivalUntimely();
        }
        if (!cardless.arrive(came.bookingId(), came.came())) {
            throw new GroupRefusal.GroupArrivalTooMany();
        }
        requests.insertArrival(arrivalId, arrival, caller.pseudonym());
        outbox.append(new GroupEvent.Attended(
                id,
                request.agency(),
                Objects.requireNonNull(venue),
                request.county(),
                came.bookingId(),
                came.came(),
                request.people()));
        return groups.view(groups.find(id));
    }
}
