package hamgara.venue.course;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.course.CourseRepository.Drawn;
import hamgara.venue.course.CourseRepository.Waiter;
import hamgara.venue.demand.Demand;
import hamgara.venue.demand.Need;
import hamgara.venue.demand.UnmetReason;
import hamgara.venue.hold.HoldPlaced;
import hamgara.venue.offer.Offers;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.tariff.Priced;
import hamgara.venue.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gives places in all sessions of a series that are still to come to those whose tickets were drawn: all or none.
///
/// Locks are taken in the order lottery, slots, and the slots in the order of their ids. Each ticket gets one offer;
/// what
/// it lets pass goes on to the next in the drawn order whose party fits into every session. Until that line is served
/// to
/// its end nobody has the places in another way.
@ApplicationScoped
public class Courses {

    /// A hold of so many places is confirmed within seconds.
    static final int MOST_SESSIONS = 100;

    private final CourseRepository rows;
    private final Offers offers;
    private final Slots slots;
    private final Tariffs tariffs;
    private final Demand demand;
    private final CourseConfig config;
    private final Outbox outbox;

    Courses(
            CourseRepository rows,
            Offers offers,
            Slots slots,
            Tariffs tariffs,
            Demand demand,
            CourseConfig config,
            Outbox outbox) {
        this.rows = rows;
        this.offers = offers;
        this.slots = slots;
        this.tariffs = tariffs;
        this.demand = demand;
        this.config = config;
        this.outbox = outbox;
    }

    /// Keeps places in all sessions that begin after the seed is known for the draw; false when one of them has not
    /// that
    /// many, somebody waits for one, or there are none or too many. Then nothing must be kept of it.
    public boolean reserve(UUID series, Instant seedKnownAt, int places) {
        rows.lockSeries(series);
        List<UUID> meant = rows.lockFrom(series, seedKnownAt);
        return !meant.isEmpty() && meant.size() <= MOST_SESSIONS && rows.reserve(meant, places);
    }

    /// The places go the usual way again.
    public void free(UUID series) {
        rows.free(rows.lockDrawn(series));
    }

    /// What would have been places for whoever entered counts as wished for in each session.
    public void unmet(List<UUID> sessions, String person, int party) {
        sessions.forEach(session -> demand.record(Need.ofSlot(UnmetReason.WAITING_LAPSED, session, party), person));
    }

    /// The sessions that are planned and begin after the seed is known.
    public List<UUID> sessions(UUID series, Instant seedKnownAt) {
        return rows.sessions(series, seedKnownAt);
    }

    /// Keeps places for the next in the drawn order, winners first; the lottery is locked.
    /// Who could not book them now is passed over.
    public void serve(UUID lottery) {
        Drawn drawn = rows.drawn(lottery);
        rows.lockDrawn(drawn.series());
        Map<UUID, Integer> room = rows.room(drawn.series());
        int left = room.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        for (Waiter waiter : rows.waiting(lottery)) {
            if (waiter.party() <= left && offers.couldBook(waiter.caller(), waiter.card())) {
                offer(drawn, waiter, List.copyOf(room.keySet()));
                left -= waiter.party();
            }
        }
    }

    private void offer(Drawn drawn, Waiter waiter, List<UUID> sessions) {
        var prices = new LinkedHashMap<UUID, Long>();
        for (UUID session : sessions) {
            if (!slots.keepDrawn(session, waiter.party())) {
                throw new IllegalStateException("places of " + session + " are gone while it is locked");
            }
            prices.put(session, price(slots.of(session), waiter.party()));
        }
        UUID hold = Ids.next();
        Instant expiresAt = rows.hold(hold, waiter.entry(), prices, config.lifetime());
        outbox.append(new HoldPlaced(
                hold,
                sessions.getFirst(),
                waiter.party(),
                drawn.county(),
                sessions.stream()
                        .map(session -> new HoldPlaced.Item(session, waiter.party()))
                        .toList()));
        outbox.append(new CourseOffered(
                waiter.entry(),
                drawn.lottery(),
                drawn.series(),
                hold,
                waiter.party(),
                sessions.size(),
                expiresAt,
                drawn.venue(),
                drawn.county()));
    }

    private long price(SlotFacts slot, int party) {
        return tariffs.price(new Priced(
                        slot.id().toString(),
                        slot.facilityId(),
                        slot.startsAt(),
                        slot.endsAt(),
                        slot.audience(),
                        party))
                .total();
    }

    /// Each in a transaction of its own.
    void settleDue() {
        for (UUID lottery : requiringNew().call(rows::unsettled)) {
            requiringNew()
                    .call(() -> settle(lottery))
                    .forEach(each -> unmet(each.sessions(), each.caller(), each.party()));
        }
    }

    /// One whom no places were left for, in so many sessions.
    private record Unserved(String caller, int party, List<UUID> sessions) {}

    private List<Unserved> settle(UUID lottery) {
        if (!rows.lock(lottery)) {
            return List.of();
        }
        serve(lottery);
        UUID series = rows.drawn(lottery).series();
        List<UUID> sessions = rows.lockDrawn(series);
        List<Waiter> waiting = rows.waiting(lottery);
        boolean nobodyFits = !rows.hasOffers(lottery) && !rows.room(series).isEmpty();
        if (!waiting.isEmpty() && !nobodyFits && rows.isToCome(series)) {
            return List.of();
        }
        rows.free(sessions);
        rows.settle(lottery);
        return waiting.stream()
                .map(waiter -> new Unserved(waiter.caller(), waiter.party(), sessions))
                .toList();
    }
}
