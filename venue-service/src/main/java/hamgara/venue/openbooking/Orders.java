package hamgara.venue.openbooking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.problem.Refusal;
import hamgara.venue.cardless.CardlessPlaces;
import hamgara.venue.feed.Feeds;
import hamgara.venue.feed.ToldSlot;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.Wanted;
import hamgara.venue.hold.Wish;
import hamgara.venue.openactive.Thing;
import hamgara.venue.openbooking.OpenOrder.State;
import hamgara.venue.openbooking.OrderRepository.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Quotes with leases, and orders: all places of a request, or none with what stands against each.
@ApplicationScoped
class Orders {

    private static final Duration TO_BOOK = Duration.ofMinutes(1);

    private final OrderRepository orders;
    private final OrderProposals proposals;
    private final ItemChecks checks;
    private final CardlessPlaces places;
    private final Holds holds;
    private final Feeds feeds;
    private final OpenBookingConfig config;
    private final Caller caller;

    Orders(
            OrderRepository orders,
            OrderProposals proposals,
            ItemChecks checks,
            CardlessPlaces places,
            Holds holds,
            Feeds feeds,
            OpenBookingConfig config,
            Caller caller) {
        this.orders = orders;
        this.proposals = proposals;
        this.checks = checks;
        this.places = places;
        this.holds = holds;
        this.feeds = feeds;
        this.config = config;
        this.caller = caller;
    }

    /// What is answered, and whether items stand against it.
    record Answer(Thing body, boolean refused) {}

    /// Looks whether all could be booked now, and keeps nothing.
    Answer template(UUID uuid, OrderRequest request, OrderWords words) {
        Checks found = look(uuid, request, words);
        return new Answer(words.quote(uuid, request, found, null), found.isRefused());
    }

    /// Keeps all places for some minutes in the stead of those that an earlier quote of this id kept.
    Answer quote(UUID uuid, OrderRequest request, OrderWords words) {
        Checks found = look(uuid, request, words);
        if (found.isRefused()) {
            return new Answer(words.quote(uuid, request, found, null), true);
        }
        Instant expires;
        try {
            expires = holds.taking(found.wanted(), () -> lease(uuid, request, found.wanted()));
        } catch (Refusal.Conflict taken) {
            Checks now = lookAgain(uuid, request, words, taken, OrderRefusal.TemporarilyUnableToProduceOrderQuote::new);
            return new Answer(words.quote(uuid, request, now, null), true);
        }
        return new Answer(words.quote(uuid, request, found, expires), false);
    }

    /// Makes the order of what its quote keeps, or at once; the same request finds the same order.
    Answer order(UUID uuid, OrderRequest request, OrderWords words) {
        Optional<OpenOrder> made = requiringNew().call(() -> made(uuid, request));
        if (made.isPresent()) {
            return answer(made.get(), request, words);
        }
        Checks found = look(uuid, request, words);
        if (found.isRefused()) {
            return new Answer(words.refused(request, found), true);
        }
        try {
            OpenOrder order = holds.taking(found.wanted(), () -> book(uuid, request, found.wanted()));
            return answer(order, request, words);
        } catch (Refusal.Conflict taken) {
            Checks now = lookAgain(uuid, request, words, taken, OrderRefusal.TemporarilyUnableToCreateOrder::new);
            return new Answer(words.refused(request, now), true);
        }
    }

    private Answer answer(OpenOrder order, OrderRequest request, OrderWords words) {
        return new Answer(words.made(order, request, requiringNew().call(() -> slots(order))), false);
    }

    private Checks look(UUID uuid, OrderRequest request, OrderWords words) {
        return requiringNew().call(() -> {
            Optional<OpenOrder> earlier = orders.find(me(), uuid);
            requireQuote(earlier);
            return checks.check(
                    request,
                    words.site(),
                    orders.leased(earlier.map(OpenOrder::holdId).orElse(null)));
        });
    }

    /// Places were taken between looking and keeping: by whom, the items say.
    private Checks lookAgain(
            UUID uuid,
            OrderRequest request,
            OrderWords words,
            Refusal.Conflict taken,
            Supplier<RuntimeException> unable) {
        if (taken instanceof OrderRefusal.OrderAlreadyExists
                || taken instanceof OrderRefusal.OrderCreationFailed
                || taken instanceof OrderRefusal.OrderProposalVersionOutdated) {
            throw taken;
        }
        Checks now = look(uuid, request, words);
        if (!now.isRefused()) {
            throw unable.get();
        }
        return now;
    }

    private static void requireQuote(Optional<OpenOrder> earlier) {
        if (earlier.filter(order -> order.state() != State.QUOTED).isPresent()) {
            throw new OrderRefusal.OrderAlreadyExists();
        }
    }

    private Instant lease(UUID uuid, OrderRequest request, List<Wanted> wanted) {
        orders.lock(me());
        orders.lock(me(), uuid);
        Optional<OpenOrder> earlier = orders.find(me(), uuid);
        requireQuote(earlier);
        if (orders.leasedBesides(me(), uuid) + wanted.size() > config.mostLeased()) {
            throw new OrderRefusal.TooManyRequests(config.lease());
        }
        Lease lease = orders.lease(me(), uuid, config.lease(), config.longestLease());
        UUID hold = earlier.filter(quote -> quote.asked().equals(request.line()))
                .map(OpenOrder::holdId)
                .filter(kept -> orders.extend(kept, lease.until()))
                .orElseGet(() -> keep(earlier.orElse(null), wanted, lease.until()));
        orders.put(Ids.next(), me(), uuid, State.QUOTED, request, hold, lease.since());
        return lease.until();
    }

    private UUID keep(@Nullable OpenOrder earlier, List<Wanted> wanted, Instant until) {
        UUID hold = Ids.next();
        List<Wish> wishes = wanted.stream().map(each -> holds.find(each, 1)).toList();
        places.hold(earlier == null ? null : earlier.holdId(), hold, "order-" + hold, wishes, until);
        return hold;
    }

    private OpenOrder book(UUID uuid, OrderRequest request, List<Wanted> wanted) {
        orders.lock(me(), uuid);
        Optional<OpenOrder> rival = made(uuid, request);
        if (rival.isPresent()) {
            return rival.get();
        }
        Optional<OpenOrder> quoted = orders.find(me(), uuid);
        UUID hold = quoted.filter(quote -> quote.asked().equals(request.line()))
                .map(OpenOrder::holdId)
                .filter(lease -> !places.book(lease).isEmpty())
                .orElse(null);
        if (hold == null) {
            hold = keep(quoted.orElse(null), wanted, orders.leaseEnd(TO_BOOK));
            if (places.book(hold).isEmpty()) {
                throw new OrderRefusal.TemporarilyUnableToCreateOrder();
            }
        }
        orders.put(Ids.next(), me(), uuid, State.ORDERED, request, hold, null);
        OpenOrder order = find(uuid);
        proposals.accept(request.proposal(), order);
        return order;
    }

    /// The order made under this id, if it was made by the same request.
    private Optional<OpenOrder> made(UUID uuid, OrderRequest request) {
        Optional<OpenOrder> earlier = orders.find(me(), uuid).filter(order -> order.state() != State.QUOTED);
        boolean another = earlier.filter(order ->
                        order.state() != State.ORDERED || !order.asked().equals(request.line()))
                .isPresent();
        if (another) {
            throw new OrderRefusal.OrderAlreadyExists();
        }
        return earlier;
    }

    @Transactional
    Thing read(UUID uuid, OrderWords words) {
        OpenOrder order = find(uuid);
        return words.status(order, slots(order));
    }

    private Map<UUID, ToldSlot> slots(OpenOrder order) {
        return feeds
                .known(order.items().stream()
                        .map(OpenOrder.Item::slot)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(ToldSlot::id, Function.identity()));
    }

    /// Gives the places of a quote back; an order is not touched.
    @Transactional
    void forgetQuote(UUID uuid) {
        orders.lock(me(), uuid);
        orders.find(me(), uuid).filter(order -> order.state() == State.QUOTED).ifPresent(quote -> {
            places.release(quote.holdId());
            orders.forget(quote.id());
        });
    }

    OpenOrder find(UUID uuid) {
        OpenOrder order = orders.find(me(), uuid)
                .filter(found -> found.state() != State.QUOTED)
                .orElseThrow(OrderRefusal.UnknownOrder::new);
        if (order.state() == State.DELETED) {
            throw new OrderRefusal.Gone();
        }
        return order;
    }

    String me() {
        return caller.pseudonym();
    }
}
