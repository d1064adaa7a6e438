package hamgara.venue.hold;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.time.Tehran;
import hamgara.venue.availability.FreeTimes;
import hamgara.venue.closure.Closures;
import hamgara.venue.demand.Demand;
import hamgara.venue.demand.Need;
import hamgara.venue.demand.UnmetReason;
import hamgara.venue.facility.ChosenTimes;
import hamgara.venue.facility.Facilities;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.slot.ExclusiveSlot;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.slot.UnitConflict;
import hamgara.venue.staffing.Staffing;
import hamgara.venue.timetable.OpenHours;
import hamgara.venue.timetable.OpeningSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what people ask for and takes it: places of slots, and exclusive facilities for a chosen time.
@ApplicationScoped
class Places {

    private final HoldRepository holds;
    private final Slots slots;
    private final Facilities facilities;
    private final OpeningSets hours;
    private final Closures closures;
    private final Staffing staffing;
    private final FreeTimes freeTimes;
    private final Demand demand;
    private final HoldConfig config;
    private final Caller caller;
    private final Clock clock;

    Places(
            HoldRepository holds,
            Slots slots,
            Facilities facilities,
            OpeningSets hours,
            Closures closures,
            Staffing staffing,
            FreeTimes freeTimes,
            Demand demand,
            HoldConfig config,
            Caller caller,
            Clock clock) {
        this.holds = holds;
        this.slots = slots;
        this.facilities = facilities;
        this.hours = hours;
        this.closures = closures;
        this.staffing = staffing;
        this.freeTimes = freeTimes;
        this.demand = demand;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    Wish find(Wanted wanted, int party) {
        if (!wanted.isClear()) {
            throw new HoldRefusal.HoldItemUnclear();
        }
        UUID slot = wanted.slotId();
        return slot == null
                ? chosen(
                        Objects.requireNonNull(wanted.facilityId()),
                        Objects.requireNonNull(wanted.startsAt()),
                        Objects.requireNonNull(wanted.endsAt()),
                        party)
                : ofSlot(slots.of(slot), party);
    }

    private Wish ofSlot(SlotFacts slot, int party) {
        if (party > config.largestParty()) {
            throw new HoldRefusal.PartyTooLarge(config.largestParty()).at("/party");
        }
        return new Wish(
                slot.id(),
                slot.facilityId(),
                slot.venueId(),
                slot.venueCode(),
                slot.category(),
                slot.county(),
                slot.startsAt(),
                slot.endsAt(),
                slot.audience(),
                slot.ageMin(),
                slot.ageMax(),
                party,
                null,
                slot.staff());
    }

    /// The audience of the hours in which it lies is that of the chosen time.
    private Wish chosen(UUID facilityId, Instant startsAt, Instant endsAt, int party) {
        FacilityFacts facility = facilities.of(facilityId);
        ChosenTimes times = facility.times();
        if (times == null) {
            throw new HoldRefusal.FacilityNotExclusive().at("/facilityId");
        }
        if (party > facility.places()) {
            throw new HoldRefusal.PartyTooLarge(facility.places()).at("/party");
        }
        if (!startsAt.isBefore(endsAt)) {
            throw notAllowed(times);
        }
        OpenHours open = hours.hoursOn(facilityId, Tehran.dayOf(startsAt)).stream()
                .filter(each -> !startsAt.isBefore(each.opensAt()) && !endsAt.isAfter(each.closesAt()))
                .findFirst()
                .orElseThrow(HoldRefusal.OutsideOpeningHours::new);
        if (!times.allow(open.opensAt(), startsAt, endsAt)) {
            throw notAllowed(times);
        }
        var exclusive = new ExclusiveSlot(
                Ids.next(),
                facilityId,
                open.openingSetId(),
                startsAt,
                endsAt,
                open.audience(),
                open.ageMin(),
                open.ageMax(),
                open.staff());
        return new Wish(
                exclusive.id(),
                facilityId,
                facility.venue().id(),
                facility.venue().code(),
                facility.venue().category(),
                facility.venue().county(),
                startsAt,
                endsAt,
                open.audience(),
                open.ageMin(),
                open.ageMax(),
                party,
                exclusive,
                open.staff());
    }

    /// The times of a day at which a party could take a facility for so long, as they are now; only a hold decides.
    List<FreeTimeView> free(UUID facilityId, LocalDate day, int minutes) {
        FacilityFacts facility = facilities.of(facilityId);
        ChosenTimes times = facility.times();
        if (times == null) {
            throw new HoldRefusal.FacilityNotExclusive();
        }
        Duration length = Duration.ofMinutes(minutes);
        Instant now = clock.instant();
        if (!times.allow(now, now, now.plus(length))) {
            throw notAllowed(times);
        }
        return freeTimes.of(facilityId, day, minutes).stream()
                .map(FreeTimeView::of)
                .toList();
    }

    private static RuntimeException notAllowed(ChosenTimes times) {
        return new HoldRefusal.IntervalNotAllowed(times.startEveryMinutes(), times.minMinutes(), times.maxMinutes())
                .at("/startsAt");
    }

    /// Refuses times in which a venue is closed or staff is not there; venues in one order, as each is locked.
    void requireOpen(List<Wish> wishes) {
        wishes.stream()
                .sorted(Comparator.comparing(wish -> wish.venueId().toString()))
                .forEach(wish -> {
                    closures.requireOpen(wish.venueId(), wish.startsAt(), wish.endsAt());
                    staffing.require(wish.facilityId(), wish.startsAt(), wish.endsAt(), wish.staff());
                });
    }

    /// The same of slots that are kept already.
    void requireStillOpen(List<UUID> kept) {
        kept.stream()
                .map(slots::of)
                .sorted(Comparator.comparing(slot -> slot.venueId().toString()))
                .forEach(slot -> {
                    closures.requireOpen(slot.venueId(), slot.startsAt(), slot.endsAt());
                    staffing.require(slot.facilityId(), slot.startsAt(), slot.endsAt(), slot.staff());
                });
    }

    /// Locks the units of what is wanted exclusively.
    void reserve(List<Wish> wishes) {
        try {
            slots.reserve(wishes.stream()
                    .map(Wish::exclusive)
                    .filter(Objects::nonNull)
                    .toList());
        } catch (UnitConflict conflict) {
            wishes.stream()
                    .filter(wish -> wish.slotId().equals(conflict.booked()))
                    .forEach(this::recordTaken);
            throw conflict;
        }
    }

    private void recordTaken(Wish wish) {
        demand.record(
                Need.ofFacility(wish.facilityId(), wish.party(), wish.audience(), wish.startsAt(), wish.endsAt()),
                caller.pseudonym());
    }

    /// Makes the slots of what is wanted exclusively, held by the party.
    void takeExclusive(List<Wish> wishes) {
        for (Wish wish : wishes) {
            ExclusiveSlot exclusive = wish.exclusive();
            if (exclusive != null && !slots.take(exclusive, wish.party(), 0)) {
                throw new SlotNotBookable();
            }
        }
    }

    /// Holds places of slots, in the order of their ids.
    void holdShared(List<Wish> wishes) {
        wishes.stream()
                .filter(wish -> wish.exclusive() == null)
                .sorted(Comparator.comparing(Wish::slotId))
                .forEach(wish -> {
                    if (!slots.hold(wish.slotId(), wish.party())) {
                        throw refusal(wish);
                    }
                });
    }

    /// Books a place in the stead of another one, which is given back: both or none. Slots in the order of their ids,
    /// but for a new one, which nobody else waits for.
    void move(UUID from, int party, Wish to) {
        ExclusiveSlot exclusive = to.exclusive();
        if (exclusive != null) {
            slots.lockUnits(exclusive.facilityId());
            slots.unbook(from, party);
            if (!slots.take(exclusive, 0, party)) {
                throw new SlotNotBookable();
            }
            return;
        }
        boolean oldFirst = from.compareTo(to.slotId()) < 0;
        if (oldFirst) {
            slots.unbook(from, party);
        }
        if (!slots.book(to.slotId(), party)) {
            throw refusal(to);
        }
        if (!oldFirst) {
            slots.unbook(from, party);
        }
    }

    RuntimeException refusal(Wish wish) {
        SlotFacts slot = slots.of(wish.slotId());
        if (!slot.isOpen(clock.instant())) {
            return new SlotNotBookable();
        }
        if (!slot.roomBesidesHolds(wish.party())) {
            if (wish.party() <= slot.capacity()) {
                demand.record(Need.ofSlot(UnmetReason.SLOT_FULL, slot.id(), wish.party()), caller.pseudonym());
            }
            int left = slot.capacity() - slot.booked();
            return left > 0 ? new HoldRefusal.InsufficientPlaces(left) : new HoldRefusal.SlotFull();
        }
        if (slot.byLot()) {
            return new HoldRefusal.DrawnByLot();
        }
        if (slot.waiting() > 0 && slot.unused() >= wish.party()) {
            return new HoldRefusal.OthersWait(slot.waiting());
        }
        return new HoldRefusal.ReservedByOthers(holds.firstExpiry(slot.id()).orElseGet(clock::instant));
    }

    /// The slots that stand in the way of it.
    List<UUID> inTheWayOf(Wanted wanted) {
        @Nullable UUID facility = wanted.facilityId();
        @Nullable Instant startsAt = wanted.startsAt();
        @Nullable Instant endsAt = wanted.endsAt();
        if (facility != null && startsAt != null && endsAt != null) {
            return slots.inTheWay(facility, startsAt, endsAt);
        }
        UUID slot = wanted.slotId();
        return slot == null ? List.of() : List.of(slot);
    }
}
