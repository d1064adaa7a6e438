package hamgara.venue.slot;

import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The slots of all facilities and the only way to their counters.
@ApplicationScoped
public class Slots {

    private static final int DEFAULT_DAYS = 14;
    private static final int MAX_DAYS = 31;

    private final SlotRepository slots;
    private final PlanRepository plans;
    private final UnitRepository units;
    private final Venues venues;
    private final Event<PlacesFreed> freed;
    private final Clock clock;

    Slots(
            SlotRepository slots,
            PlanRepository plans,
            UnitRepository units,
            Venues venues,
            Event<PlacesFreed> freed,
            Clock clock) {
        this.slots = slots;
        this.plans = plans;
        this.units = units;
        this.venues = venues;
        this.freed = freed;
        this.clock = clock;
    }

    @Transactional
    SlotView view(UUID id) {
        SlotFacts slot = of(id);
        if (!venues.isReadable(slot.venueId())) {
            throw new SlotNotFound(id);
        }
        return SlotView.of(slot);
    }

    @Transactional
    Page<SlotView> search(SlotSearch search, PageRequest page) {
        LocalDate from = search.from == null ? Tehran.dayOf(clock.instant()) : search.from;
        LocalDate to = search.to == null ? from.plusDays(DEFAULT_DAYS) : search.to;
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > MAX_DAYS) {
            throw new PeriodTooLong(MAX_DAYS);
        }
        var found = slots.search(search, Tehran.startOf(from), Tehran.startOf(to.plusDays(1)), page);
        return Page.of(found, page, SlotRepository::cursorOf, SlotView::of);
    }

    public SlotFacts of(UUID id) {
        return slots.facts(id).orElseThrow(() -> new SlotNotFound(id));
    }

    /// Adds what is new of a timetable's slots, and tells how many were added, there already, or in the way of others,
    /// of the same facility or of its units. An exclusive facility gets none: parties choose
    /// times.
    public Opened open(UUID facility, UUID venue, UUID openingSet, List<PlannedSlot> planned) {
        if (planned.isEmpty() || plans.isExclusive(facility)) {
            return new Opened(0, 0, 0);
        }
        units.lock(List.of(facility));
        long before = plans.countStarts(
                facility, planned.stream().map(PlannedSlot::startsAt).toList());
        int added = plans.add(facility, venue, openingSet, planned);
        return new Opened(added, (int) before, planned.size() - added - (int) before);
    }

    /// What became of planned slots.
    public record Opened(int created, int existing, int conflicting) {}

    /// Takes places for a hold; false when there are not that many or the slot is closed.
    public boolean hold(UUID slot, int party) {
        return slots.hold(slot, party);
    }

    /// Takes places for a booking that had others before.
    public boolean book(UUID slot, int party) {
        return slots.book(slot, party);
    }

    /// Locks the units of exclusive facilities, once for all that one request takes and before any slot. Refuses at
    /// once what is taken, without waiting for a lock.
    public void reserve(List<ExclusiveSlot> wanted) {
        if (!wanted.isEmpty()) {
            wanted.forEach(this::requireFree);
            units.lock(wanted.stream().map(ExclusiveSlot::facilityId).toList());
        }
    }

    /// The same without the fast refusal, for a party that gives up a time which may be in its own way.
    public void lockUnits(UUID facility) {
        units.lock(List.of(facility));
    }

    /// The same for hours that are reserved.
    public void lockUnits(Set<UUID> facilities) {
        if (!facilities.isEmpty()) {
            units.lock(facilities);
        }
    }

    /// Makes a slot that a party has alone, after its units were locked; false when it has begun.
    public boolean take(ExclusiveSlot wanted, int held, int booked) {
        requireFree(wanted);
        units.changeoverBefore(wanted).ifPresent(minutes -> {
            throw new ChangeoverNeeded(minutes);
        });
        return units.make(wanted, held, booked);
    }

    /// The slots that have units of a facility at a time.
    public List<UUID> inTheWay(UUID facility, Instant startsAt, Instant endsAt) {
        return units.inTheWay(facility, startsAt, endsAt);
    }

    private void requireFree(ExclusiveSlot wanted) {
        if (units.isTaken(wanted.facilityId(), wanted.startsAt(), wanted.endsAt())) {
            throw new UnitConflict(wanted, units.isOnlyHeld(wanted.facilityId(), wanted.startsAt(), wanted.endsAt()));
        }
    }

    /// Lets so many others into a slot that one party has alone; false when that cannot be. The lock keeps its facility
    /// from being lowered meanwhile.
    public boolean openTo(SlotFacts slot, int others) {
        units.lock(List.of(slot.facilityId()));
        boolean opened = slots.openTo(slot.id(), others);
        if (opened) {
            freed.fire(new PlacesFreed(slot.id()));
        }
        return opened;
    }

    /// Lets a facility take other units, coming slots included; refused when one of them would be in the way.
    public void changeUnits(UUID facility, Set<UUID> taken, Runnable change) {
        units.lock(facility, taken);
        units.dropClaims(facility);
        change.run();
        claimAgain(facility);
    }

    /// Gives the coming slots of a facility the time that it needs to prepare and to clear now; refused when something
    /// lies in it.
    public void changeBuffers(UUID facility) {
        units.lock(List.of(facility));
        units.dropClaims(facility);
        claimAgain(facility);
    }

    private void claimAgain(UUID facility) {
        if (!units.claimAgain(facility)) {
            throw new UnitConflict(false);
        }
    }

    /// Lowers the coming slots of a facility to so many places. Answers those in which more people have places; then
    /// nothing must be kept of it.
    public List<Committed> lower(UUID facility, int places) {
        units.lock(List.of(facility));
        plans.lower(facility, places);
        return plans.above(facility, places, clock.instant());
    }

    /// Has so many minutes kept between coming slots of a facility for different audiences; answers those that lie
    /// closer, and then nothing must be kept of it. The lock keeps parties from taking the facility meanwhile.
    public List<Neighbours> changeover(UUID facility, int minutes) {
        units.lock(List.of(facility));
        List<Neighbours> tooNear = plans.tooNear(facility, minutes);
        if (tooNear.isEmpty()) {
            plans.changeover(facility);
        }
        return tooNear;
    }

    /// Two slots of a facility for different audiences, one after the other.
    public record Neighbours(
            UUID firstId,
            Audience firstAudience,
            Instant firstEndsAt,
            UUID secondId,
            Audience secondAudience,
            Instant secondStartsAt) {}

    /// A slot and how many places people have in it.
    public record Committed(UUID slotId, Instant startsAt, int places) {}

    /// Held places become booked; false when the slot has closed meanwhile.
    public boolean confirm(UUID slot, int party) {
        return slots.confirm(slot, party);
    }

    /// Who waits for the places has them in the same transaction, as it is with [#unbook].
    public void unhold(UUID slot, int party) {
        if (slots.unhold(slot, party)) {
            freed.fire(new PlacesFreed(slot));
        }
    }

    public void unbook(UUID slot, int party) {
        if (slots.unbook(slot, party)) {
            freed.fire(new PlacesFreed(slot));
        }
    }

    /// Keeps places for the next of those who wait; false when there are not that many or the slot is closed.
    public boolean offer(UUID slot, int party) {
        return slots.offer(slot, party);
    }

    /// Keeps places that were drawn by lot; false when there are not that many or the slot is closed.
    public boolean keepDrawn(UUID slot, int party) {
        return slots.keepDrawn(slot, party);
    }

    /// People who have booked come in; false when their places were given to others.
    public boolean letIn(UUID slot, int party) {
        return slots.letIn(slot, party);
    }

    /// They are not let in after all.
    public void letOut(UUID slot, int party) {
        slots.letOut(slot, party);
    }

    /// People who have not booked come in, all or none; false when there are no places for them now.
    public boolean walkIn(UUID slot, int party, Duration grace, Duration open) {
        return slots.walkIn(slot, party, grace, open);
    }

    /// They are not let in after all.
    public void walkOut(UUID slot, int party) {
        slots.walkOut(slot, party);
    }
}
