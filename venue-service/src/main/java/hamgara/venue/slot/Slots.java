package hamgara.venue.slot;

import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// The slots of all facilities and the only way to their counters.
@ApplicationScoped
public class Slots {

    private static final int DEFAULT_DAYS = 14;
    private static final int MAX_DAYS = 31;

    private final SlotRepository slots;
    private final Clock clock;

    Slots(SlotRepository slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    @Transactional
    SlotView view(UUID id) {
        return SlotView.of(of(id));
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

    /// Adds what is new of a timetable's slots, and tells how many were added, there already, or in the way of others.
    public Opened open(UUID facility, UUID venue, UUID openingSet, List<PlannedSlot> planned) {
        if (planned.isEmpty()) {
            return new Opened(0, 0, 0);
        }
        long before = slots.countStarts(
                facility, planned.stream().map(PlannedSlot::startsAt).toList());
        int added = slots.add(facility, venue, openingSet, planned);
        return new Opened(added, (int) before, planned.size() - added - (int) before);
    }

    /// What became of planned slots.
    public record Opened(int created, int existing, int conflicting) {}

    /// Takes places for a hold; false when there are not that many or the slot is closed.
    public boolean hold(UUID slot, int party) {
        return slots.hold(slot, party);
    }

    /// Held places become booked; false when the slot has closed meanwhile.
    public boolean confirm(UUID slot, int party) {
        return slots.confirm(slot, party);
    }

    public void unhold(UUID slot, int party) {
        slots.unhold(slot, party);
    }

    public void unbook(UUID slot, int party) {
        slots.unbook(slot, party);
    }
}
