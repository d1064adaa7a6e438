package hamgara.venue.hold;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.hold.EndingRepository.Freed;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gives kept places back: those of holds that somebody ends, and of holds past their time.
@ApplicationScoped
class Freeing {

    private static final int SWEPT_AT_ONCE = 100;

    private final EndingRepository holds;
    private final Places places;
    private final Slots slots;
    private final Event<HoldReleased> released;
    private final Outbox outbox;
    private final Caller caller;

    Freeing(
            EndingRepository holds,
            Places places,
            Slots slots,
            Event<HoldReleased> released,
            Outbox outbox,
            Caller caller) {
        this.holds = holds;
        this.places = places;
        this.slots = slots;
        this.released = released;
        this.outbox = outbox;
        this.caller = caller;
    }

    void release(UUID id) {
        List<Freed> freed = holds.release(id, caller.pseudonym());
        unhold(freed);
        if (!freed.isEmpty()) {
            released.fire(new HoldReleased(id));
        }
    }

    void takeBack(List<UUID> ids) {
        if (!ids.isEmpty()) {
            unhold(holds.release(ids));
            ids.forEach(id -> released.fire(new HoldReleased(id)));
        }
    }

    /// Ends holds past their time and gives their places back; any number of sweepers may run. Answers
    /// how many ended.
    @Transactional
    int sweep() {
        return giveBack(holds.endDead(SWEPT_AT_ONCE));
    }

    /// Whether it is worth asking again: dead holds were in the way, or nothing is any more.
    boolean reclaim(List<Wanted> wanted) {
        List<UUID> inTheWay = wanted.stream()
                .flatMap(each -> places.inTheWayOf(each).stream())
                .toList();
        if (inTheWay.isEmpty()) {
            return true;
        }
        if (!holds.hasDead(inTheWay)) {
            return false;
        }
        giveBack(holds.endDead(inTheWay));
        return true;
    }

    private int giveBack(List<Freed> dead) {
        Collection<List<Freed>> byHold = dead.stream()
                .collect(Collectors.groupingBy(Freed::holdId, LinkedHashMap::new, Collectors.toList()))
                .values();
        byHold.forEach(items -> outbox.append(HoldEnded.of(items)));
        unhold(dead);
        return byHold.size();
    }

    /// Slots in the order of their ids, so that two who give places back never wait for each other in a
    /// circle.
    private void unhold(List<Freed> freed) {
        Map<UUID, Integer> partyBySlot = new TreeMap<>();
        freed.forEach(item -> partyBySlot.merge(item.slotId(), item.party(), Integer::sum));
        partyBySlot.forEach(slots::unhold);
    }
}
