package hamgara.venue.availability;

import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.venue.availability.AlternativesView.WaitingListView;
import hamgara.venue.availability.Need.CardClass;
import hamgara.venue.facility.Facilities;
import hamgara.venue.place.Near;
import hamgara.venue.slot.Audience;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds room. What it says is for choosing; only a hold decides.
@ApplicationScoped
class Availabilities {

    private static final int DEFAULT_DAYS = 7;
    private static final int MAX_DAYS = 31;
    private static final int FIRST_WITHIN_DAYS = 100;
    private static final int ALTERNATIVES = 3;
    private static final int LOOKED_AT = 400;

    private final AvailabilityRows rows;
    private final CardClasses cardClasses;
    private final Slots slots;
    private final Facilities facilities;
    private final EmptySearches emptySearches;
    private final FreeTimes freeTimes;
    private final Clock clock;

    Availabilities(
            AvailabilityRows rows,
            CardClasses cardClasses,
            Slots slots,
            Facilities facilities,
            EmptySearches emptySearches,
            FreeTimes freeTimes,
            Clock clock) {
        this.rows = rows;
        this.cardClasses = cardClasses;
        this.slots = slots;
        this.facilities = facilities;
        this.emptySearches = emptySearches;
        this.freeTimes = freeTimes;
        this.clock = clock;
    }

    @Transactional
    AvailabilityView search(AvailabilitySearch search, PageRequest page) {
        Need need = need(search);
        List<Room> found = found(need, page.cursor(), page.rowsToRead());
        Page<AvailableSlotView> slots = Page.of(found, page, AvailabilityRows::cursorOf, AvailableSlotView::of);
        if (found.isEmpty() && page.cursor().isEmpty()) {
            emptySearches.record(need);
        }
        boolean tellsWhy = page.cursor().isEmpty() && slots.next() == null;
        return new AvailabilityView(slots.items(), slots.next(), tellsWhy ? rows.whyNot(need) : null);
    }

    private List<Room> found(Need need, Optional<Cursor> after, int atMost) {
        return freeTimes.among(rows.search(need, after, atMost), need, after, atMost, clock.instant());
    }

    private Need need(AvailabilitySearch search) {
        LocalDate from = search.from == null ? today() : search.from;
        LocalDate to = search.to == null ? from.plusDays(DEFAULT_DAYS) : search.to;
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > MAX_DAYS) {
            throw new AvailabilityRefusal.SearchPeriodTooLong(MAX_DAYS);
        }
        return new Need(
                Tehran.startOf(from),
                Tehran.startOf(to.plusDays(1)),
                search.fromTime,
                search.toTime,
                new Need.Where(
                        search.venue,
                        search.facility,
                        search.county,
                        search.category == null ? null : search.category.name(),
                        search.kind == null ? null : search.kind.name(),
                        search.circle()),
                search.audience == null ? List.of() : search.audience,
                search.age,
                search.partySize(),
                search.minutes,
                search.programme == null ? null : cardClass(search.programme));
    }

    private CardClass cardClass(UUID programme) {
        return cardClasses.find(programme).orElseThrow(AvailabilityRefusal.ProgrammeNotKnown::new);
    }

    private LocalDate today() {
        return Tehran.dayOf(clock.instant());
    }

    @Transactional
    SlotChecksView check(NewSlotChecks request) {
        Map<UUID, SlotCheckView> found = rows.check(request.slotIds(), request.partySize());
        return new SlotChecksView(request.slotIds().stream()
                .map(id -> found.getOrDefault(id, new SlotCheckView(id, SlotCheckView.State.UNKNOWN, null)))
                .toList());
    }

    @Transactional
    FirstAvailableView first(UUID facility, FirstSearch search) {
        facilities.of(facility);
        LocalDate last = today().plusDays(FIRST_WITHIN_DAYS);
        var need = new Need(
                clock.instant(),
                Tehran.startOf(last.plusDays(1)),
                null,
                null,
                where(facility, null, null),
                search.audience == null ? List.of() : search.audience,
                search.age,
                search.party == null ? 1 : search.party,
                search.minutes,
                null);
        Optional<AvailableSlotView> slot =
                found(need, Optional.empty(), 1).stream().findFirst().map(AvailableSlotView::of);
        return new FirstAvailableView(facility, slot.orElse(null), last);
    }

    @Transactional
    AlternativesView alternatives(NewAlternatives request) {
        SlotFacts slot = slots.of(request.slotId());
        Ask ask = rows.ask(request.slotId(), request.radius());
        List<Audience> audiences = List.of(slot.audience(), Audience.MIXED);
        Duration length = Duration.between(slot.startsAt(), slot.endsAt());
        Comparator<Room> nearestInTime = Comparator.comparing(
                room -> Duration.between(room.startsAt(), slot.startsAt()).abs());
        Comparator<Room> nearestInPlace = Comparator.comparing(
                room -> Optional.ofNullable(room.distanceMetres()).orElse(0));

        int minutes = (int) length.toMinutes();
        Need sameFacility = asked(
                request,
                audiences,
                minutes,
                slot.startsAt().minus(Duration.ofDays(7)),
                slot.endsAt().plus(Duration.ofDays(7)),
                where(slot.facilityId(), null, null));
        Need elsewhere = asked(
                request,
                audiences,
                minutes,
                slot.startsAt().minus(length),
                slot.endsAt(),
                new Need.Where(
                        null,
                        null,
                        ask.near() == null ? slot.county() : null,
                        slot.category().name(),
                        ask.kind(),
                        ask.near()));
        Need sameDay = asked(
                request,
                audiences,
                null,
                Tehran.startOf(Tehran.dayOf(slot.startsAt())),
                Tehran.startOf(Tehran.dayOf(slot.startsAt()).plusDays(1)),
                where(null, slot.venueCode(), ask.kind()));
        return new AlternativesView(
                best(sameFacility, slot, room -> !slot.id().equals(room.slot()), nearestInTime),
                best(
                        elsewhere,
                        slot,
                        room -> !room.facility().equals(slot.facilityId())
                                && room.endsAt().isAfter(slot.startsAt())
                                && room.startsAt().isBefore(slot.endsAt()),
                        nearestInPlace.thenComparing(nearestInTime)),
                best(
                        sameDay,
                        slot,
                        room -> !Duration.between(room.startsAt(), room.endsAt())
                                .equals(length),
                        nearestInTime),
                waitingList(slot, request.partySize()));
    }

    private @Nullable WaitingListView waitingList(SlotFacts slot, int party) {
        boolean room = slot.waiting() == 0 && slot.unused() >= party;
        boolean canWait =
                slot.isOpen(clock.instant()) && !slot.byLot() && !room && rows.takes(party) && party <= slot.capacity();
        return canWait ? new WaitingListView(slot.id(), slot.waiting()) : null;
    }

    private static Need asked(
            NewAlternatives request,
            List<Audience> audiences,
            @Nullable Integer minutes,
            Instant from,
            Instant until,
            Need.Where where) {
        return new Need(from, until, null, null, where, audiences, null, request.partySize(), minutes, null);
    }

    private static Need.Where where(@Nullable UUID facility, @Nullable String venue, @Nullable String kind) {
        return new Need.Where(venue, facility, null, null, kind, null);
    }

    private List<AvailableSlotView> best(Need need, SlotFacts slot, Predicate<Room> fits, Comparator<Room> nearest) {
        return Stream.concat(
                        rows.search(need, Optional.empty(), LOOKED_AT).stream(),
                        freeTimes.nearest(need, slot.startsAt(), LOOKED_AT).stream())
                .filter(fits)
                .sorted(nearest)
                .limit(ALTERNATIVES)
                .map(AvailableSlotView::of)
                .toList();
    }

    /// What kind of facility a slot is in, and where.
    record Ask(String kind, @Nullable Near near) {}
}
