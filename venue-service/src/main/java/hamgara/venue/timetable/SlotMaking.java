package hamgara.venue.timetable;

import hamgara.kit.outbox.Outbox;
import hamgara.venue.facility.FacilityFacts;
import hamgara.venue.holiday.Holidays;
import hamgara.venue.slot.PlannedSlot;
import hamgara.venue.slot.Slots;
import hamgara.venue.timetable.OpeningSetRepository.Blocked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes the slots of a facility agree with its opening sets. Safe to repeat: a start that the facility
/// already serves as its hours say is left as it is, and a slot in which people have places is never touched.
/// The caller has the lock of the facility.
@ApplicationScoped
class SlotMaking {

    private final OpeningSetRepository sets;
    private final Holidays holidays;
    private final Slots slots;
    private final Outbox outbox;
    private final Clock clock;

    SlotMaking(OpeningSetRepository sets, Holidays holidays, Slots slots, Outbox outbox, Clock clock) {
        this.sets = sets;
        this.holidays = holidays;
        this.slots = slots;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What became of the slots.
    record Made(
            int created,
            int existing,
            int conflicting,
            int blocked,
            List<StandingSlot> withdrawn,
            List<StandingSlot> still) {}

    Timetable timetable(FacilityFacts facility, LocalDate from, LocalDate to) {
        return new Timetable(
                sets.ofFacility(facility.id()),
                holidays.daysBetween(from, to),
                holidays.practiceOf(facility.venue().id()));
    }

    /// Adds the slots of some sets on some days and takes back what no longer agrees.
    Made fill(FacilityFacts facility, Timetable timetable, Collection<LocalDate> days, Predicate<OpeningSet> whose) {
        if (days.isEmpty()) {
            return new Made(0, 0, 0, 0, List.of(), List.of());
        }
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Instant now = clock.instant();
        Map<LocalDate, List<Blocked>> blocks = sets.blocked(facility.venue().id(), first, last);
        Map<UUID, List<PlannedSlot>> wanted = new HashMap<>();
        var inEffect = new HashSet<Holding>();
        var open = new ArrayList<OpenHours>();
        int blocked = 0;
        for (LocalDate day : days) {
            for (OpeningSet set : timetable.inEffect(day)) {
                inEffect.add(new Holding(set.id, day));
                open.addAll(set.hoursOn(day).toList());
                if (whose.test(set)) {
                    List<PlannedSlot> planned = set.slotsOn(day, now).toList();
                    List<PlannedSlot> free = planned.stream()
                            .filter(slot ->
                                    blocks.getOrDefault(day, List.of()).stream().noneMatch(block -> block.meets(slot)))
                            .toList();
                    blocked += planned.size() - free.size();
                    wanted.computeIfAbsent(set.id, _ -> new ArrayList<>()).addAll(free);
                }
            }
        }
        var asked = new HashSet<>(days);
        Map<UUID, Map<Instant, PlannedSlot>> byStart = new HashMap<>();
        wanted.forEach((set, planned) -> byStart.put(
                set, planned.stream().collect(Collectors.toMap(PlannedSlot::startsAt, Function.identity()))));
        List<StandingSlot> stale = sets.standing(facility.id(), first, last).stream()
                .filter(slot -> asked.contains(slot.day()))
                .filter(slot ->
                        slot.chosen() ? open.stream().noneMatch(slot::liesIn) : isStale(slot, inEffect, byStart))
                .toList();
        Set<UUID> gone = sets.withdraw(stale.stream().map(StandingSlot::id).toList());
        List<StandingSlot> withdrawn =
                stale.stream().filter(slot -> gone.contains(slot.id())).toList();
        List<StandingSlot> still =
                stale.stream().filter(slot -> !gone.contains(slot.id())).toList();
        if (!withdrawn.isEmpty()) {
            outbox.append(new SlotsWithdrawn(
                    facility.id(), facility.venue().id(), facility.venue().county(), withdrawn.size(), still.size()));
        }
        int created = 0;
        int existing = 0;
        int conflicting = 0;
        for (Map.Entry<UUID, List<PlannedSlot>> each : wanted.entrySet()) {
            Slots.Opened opened = slots.open(facility.id(), facility.venue().id(), each.getKey(), each.getValue());
            created += opened.created();
            existing += opened.existing();
            conflicting += opened.conflicting();
            if (opened.created() > 0) {
                outbox.append(new SlotsOpened(
                        facility.id(),
                        facility.venue().id(),
                        each.getKey(),
                        facility.venue().county(),
                        first,
                        last,
                        opened.created()));
            }
        }
        return new Made(created, existing, conflicting, blocked, withdrawn, still);
    }

    /// A set that holds on a day.
    private record Holding(UUID set, LocalDate day) {}

    private static boolean isStale(
            StandingSlot slot, Set<Holding> inEffect, Map<UUID, Map<Instant, PlannedSlot>> wanted) {
        if (!inEffect.contains(new Holding(slot.openingSetId(), slot.day()))) {
            return true;
        }
        Map<Instant, PlannedSlot> own = wanted.get(slot.openingSetId());
        if (own == null) {
            return false;
        }
        PlannedSlot planned = own.get(slot.startsAt());
        return planned == null || !slot.is(planned);
    }
}
