package hamgara.venue.lottery;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.course.Courses;
import hamgara.venue.draw.Draw;
import hamgara.venue.draw.Ticket;
import hamgara.venue.lottery.LotteryRefusal.LotteryNotFound;
import hamgara.venue.lottery.TicketRepository.Undrawn;
import hamgara.venue.offer.Offers;
import hamgara.venue.series.AllSeries;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Draws places by lot so that nobody can bend it and everybody can check it.
///
/// The announcement names a public draw whose result is not known before entering ends. At the closing the digest of
/// all
/// tickets is published; afterwards an auditor enters that result. The operator and this service fixed the tickets
/// while
/// the result was unknown; the auditor can only enter what everybody can read elsewhere.
@ApplicationScoped
public class Lotteries {

    private static final int AT_ONCE = 20;

    private final LotteryRepository lotteries;
    private final TicketRepository tickets;
    private final Offers offers;
    private final Slots slots;
    private final AllSeries series;
    private final Courses courses;
    private final Venues venues;
    private final Outbox outbox;
    private final Caller caller;

    Lotteries(
            LotteryRepository lotteries,
            TicketRepository tickets,
            Offers offers,
            Slots slots,
            AllSeries series,
            Courses courses,
            Venues venues,
            Outbox outbox,
            Caller caller) {
        this.lotteries = lotteries;
        this.tickets = tickets;
        this.offers = offers;
        this.slots = slots;
        this.series = series;
        this.courses = courses;
        this.venues = venues;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    LotteryView announce(NewLottery request) {
        UUID slot = request.slotId();
        UUID course = request.seriesId();
        UUID venue;
        if (slot != null && course == null) {
            venue = reserveSlot(slot, request);
        } else if (course != null && slot == null) {
            venue = reserveCourse(course, request);
        } else {
            throw new LotteryRefusal.LotteryOfUnclear();
        }
        UUID id = Ids.next();
        lotteries.insert(id, venue, request, caller.pseudonym());
        LotteryFacts lottery = of(id);
        outbox.append(LotteryAnnounced.of(lottery));
        return LotteryView.of(lottery);
    }

    private UUID reserveSlot(UUID id, NewLottery request) {
        SlotFacts slot = slots.of(id);
        venues.requireStaffOrOwner(slot.venueId());
        requireOrdered(request);
        if (!request.seedKnownAt().isBefore(slot.startsAt())) {
            throw new LotteryRefusal.LotteryTimesWrong();
        }
        if (!lotteries.reserve(id, request)) {
            throw new LotteryRefusal.SlotNotForLottery();
        }
        return slot.venueId();
    }

    private UUID reserveCourse(UUID id, NewLottery request) {
        VenueFacts venue = series.facilityOf(id).venue();
        venues.requireStaffOrOwner(venue.id());
        requireOrdered(request);
        if (!courses.reserve(id, request.seedKnownAt(), request.places())) {
            throw new LotteryRefusal.SeriesNotForLottery();
        }
        return venue.id();
    }

    private void requireOrdered(NewLottery request) {
        boolean ordered = request.opensAt().isBefore(request.closesAt())
                && request.closesAt().isBefore(request.seedKnownAt());
        if (!ordered || !lotteries.isToCome(request.closesAt())) {
            throw new LotteryRefusal.LotteryTimesWrong();
        }
    }

    public LotteryFacts of(UUID id) {
        return lotteries.find(id).orElseThrow(() -> new LotteryNotFound(id));
    }

    @Transactional
    LotteryView view(UUID id) {
        return LotteryView.of(of(id));
    }

    @Transactional
    Page<LotteryView> search(@Nullable String venue, @Nullable LotteryState state, PageRequest page) {
        return Page.of(lotteries.search(venue, state, page), page, LotteryRepository::cursorOf, LotteryView::of);
    }

    /// Drawn anew for every reader: what it says is what everybody else finds.
    @Transactional
    LotteryProofView proof(UUID id) {
        LotteryFacts lottery = of(id);
        String commitment = lottery.commitment();
        if (commitment == null) {
            throw new LotteryRefusal.LotteryNotClosed(lottery.closesAt());
        }
        List<Ticket> fixed = tickets.tickets(id);
        String value = lottery.publicValue();
        return new LotteryProofView(
                Draw.ALGORITHM,
                lottery.places(),
                commitment,
                value,
                lottery.seed(),
                value == null
                        ? fixed.stream().map(LotteryProofView.TicketView::of).toList()
                        : Draw.of(fixed, value, lottery.places()).order().stream()
                                .map(LotteryProofView.TicketView::of)
                                .toList());
    }

    /// The winners have their places kept, everybody else stands in line behind them as drawn, in one transaction.
    /// Places of a series are kept in all of its sessions to come, or in none.
    @Transactional
    LotteryView draw(UUID id, NewDraw request) {
        String value = request.value();
        lotteries.lock(id);
        LotteryFacts lottery = of(id);
        if (value.equals(lottery.publicValue())) {
            return LotteryView.of(lottery);
        }
        requireDue(lottery);
        Draw draw = Draw.of(tickets.tickets(id), value, lottery.places());
        if (!lotteries.draw(id, draw, value, caller.pseudonym())) {
            throw lotteries.isToCome(lottery.seedKnownAt())
                    ? new LotteryRefusal.SeedNotKnownYet(lottery.seedKnownAt())
                    : new LotteryRefusal.LotteryDrawTooLate(lottery.drawnUntil());
        }
        UUID slot = lottery.slotId();
        int winners = slot == null ? givePlacesOfCourse(id, draw) : givePlacesOf(slot, id, draw);
        outbox.append(new LotteryDrawn(
                id,
                slot,
                lottery.seriesId(),
                lottery.venueCode(),
                lottery.county(),
                draw.commitment(),
                value,
                draw.seed(),
                winners));
        return LotteryView.of(of(id));
    }

    private int givePlacesOf(UUID slot, UUID id, Draw draw) {
        offers.lock(slot);
        lotteries.free(slot);
        List<UUID> winners = tickets.lineUp(id, slot, draw);
        winners.forEach(winner -> offers.give(slot, winner));
        offers.serve(slot);
        return winners.size();
    }

    private int givePlacesOfCourse(UUID id, Draw draw) {
        int winners = tickets.order(draw);
        courses.serve(id);
        return winners;
    }

    private static void requireDue(LotteryFacts lottery) {
        if (lottery.state() == LotteryState.ANNOUNCED) {
            throw new LotteryRefusal.LotteryNotClosed(lottery.closesAt());
        }
        if (lottery.state() != LotteryState.CLOSED) {
            throw new LotteryRefusal.LotteryOver(lottery.state());
        }
    }

    /// Fixes the tickets of those whose entering has ended, each in a transaction of its own.
    void closeDue() {
        requiringNew()
                .call(() -> lotteries.toClose(AT_ONCE))
                .forEach(id -> requiringNew().run(() -> close(id)));
    }

    /// The lock waits for entries that were on their way, and keeps later ones out.
    private void close(UUID id) {
        lotteries.lock(id);
        LotteryFacts lottery = of(id);
        if (lottery.state() != LotteryState.ANNOUNCED) {
            return;
        }
        tickets.weigh(id);
        List<Ticket> fixed = tickets.tickets(id);
        String commitment = Draw.commitment(fixed);
        lotteries.close(id, fixed.size(), commitment);
        outbox.append(new LotteryClosed(
                id,
                lottery.slotId(),
                lottery.seriesId(),
                lottery.venueCode(),
                lottery.county(),
                fixed.size(),
                commitment));
    }

    /// Who entered a lottery that was never drawn asked in vain; the places are given back in time for others.
    void lapseDue() {
        for (UUID id : requiringNew().call(() -> lotteries.toLapse(AT_ONCE))) {
            List<UUID> wanted = requiringNew().call(() -> slotsOf(of(id)));
            requiringNew().call(() -> lapse(id)).forEach(each -> courses.unmet(wanted, each.caller(), each.party()));
        }
    }

    private List<UUID> slotsOf(LotteryFacts lottery) {
        UUID slot = lottery.slotId();
        UUID course = lottery.seriesId();
        if (slot != null) {
            return List.of(slot);
        }
        return course == null ? List.of() : courses.sessions(course, lottery.seedKnownAt());
    }

    private List<Undrawn> lapse(UUID id) {
        lotteries.lock(id);
        LotteryFacts lottery = of(id);
        if (lottery.state() == LotteryState.DRAWN || lottery.state() == LotteryState.LAPSED) {
            return List.of();
        }
        lotteries.lapse(id);
        UUID slot = lottery.slotId();
        UUID course = lottery.seriesId();
        if (slot != null) {
            offers.lock(slot);
            lotteries.free(slot);
        } else if (course != null) {
            courses.free(course);
        }
        outbox.append(new LotteryLapsed(id, slot, course, lottery.venueCode(), lottery.county(), lottery.places()));
        return tickets.undrawn(id);
    }
}
