package hamgara.venue.group;

import hamgara.venue.facility.Facilities;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.Wanted;
import hamgara.venue.hold.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the places that a group wishes for, and says which are not for it.
@ApplicationScoped
class GroupPlaces {

    private final GroupRequestRepository requests;
    private final Facilities facilities;
    private final Holds holds;

    GroupPlaces(GroupRequestRepository requests, Facilities facilities, Holds holds) {
        this.requests = requests;
        this.facilities = facilities;
        this.holds = holds;
    }

    /// Slots, and exclusive facilities with a time; of a shared facility the slots within the time stand for it.
    List<Wanted> wanted(NewGroupRequest asked) {
        return asked.wishes().stream().flatMap(this::wanted).distinct().toList();
    }

    private Stream<Wanted> wanted(GroupWish wish) {
        UUID facility = wish.facilityId();
        if (facility == null || facilities.of(facility).times() != null) {
            return Stream.of(wish.wanted());
        }
        Instant from = Objects.requireNonNull(wish.startsAt());
        List<UUID> slots = requests.slotsWithin(facility, from, Objects.requireNonNull(wish.endsAt()));
        if (slots.isEmpty()) {
            throw new GroupRefusal.GroupNoSlots();
        }
        return slots.stream().map(slot -> new Wanted(slot, null, null, null));
    }

    /// The same with what their slots say, for the whole group.
    List<Wish> find(NewGroupRequest asked, List<Wanted> wanted) {
        List<Wish> wishes =
                wanted.stream().map(each -> wish(each, asked.people())).toList();
        Wish first = wishes.getFirst();
        for (Wish wish : wishes) {
            if (!wish.venueId().equals(first.venueId())) {
                throw new GroupRefusal.GroupSeveralVenues().at("/wishes");
            }
            if (!asked.fits(wish.audience(), wish.ageMin(), wish.ageMax())) {
                throw new GroupRefusal.GroupAudienceUnfit(wish.slotId());
            }
        }
        return wishes;
    }

    private Wish wish(Wanted wanted, int people) {
        return wanted.slotId() == null
                ? holds.find(wanted, people)
                : holds.find(wanted, 1).forPeople(people);
    }
}
