package hamgara.venue.knowncard;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.CardServiceUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers which cards cannot be used, and whose they are, so that no place is kept with a card that books none; and
/// which card took over from one, so that its holder is known at the door by what the old one booked. card-service
/// alone decides when a booking is confirmed. Newer words win, in whatever order they come.
@ApplicationScoped
public class KnownCards implements EventHandler {

    private static final Map<String, String> STATES = Map.of(
            "hamgara.card.card-activated.v1", "USABLE",
            "hamgara.card.card-resumed.v1", "USABLE",
            "hamgara.card.card-suspended.v1", "SUSPENDED",
            "hamgara.card.card-replaced.v1", "OVER",
            "hamgara.card.card-expired.v1", "OVER",
            "hamgara.card.card-cancelled.v1", "OVER");

    private final EntityManager entities;
    private final Event<CardUnusable> unusable;
    private final CardClient cards;
    private final Caller caller;

    KnownCards(EntityManager entities, Event<CardUnusable> unusable, CardClient cards, Caller caller) {
        this.entities = entities;
        this.unusable = unusable;
        this.cards = cards;
        this.caller = caller;
    }

    private record CardTold(
            UUID cardId, long version, @Nullable UUID replacedBy) {}

    @Override
    public Set<String> types() {
        return STATES.keySet();
    }

    @Override
    public void on(ReceivedEvent event) {
        CardTold told = event.as(CardTold.class);
        String state = Objects.requireNonNull(STATES.get(event.type()));
        boolean newer = entities.createNativeQuery("""
                        insert into known_card (card_id, state, version, replaced_by)
                        values (:card, :state, :version, cast(nullif(:replacedBy, '') as uuid))
                        on conflict (card_id) do update set state = :state, version = :version,
                            replaced_by = coalesce(excluded.replaced_by, known_card.replaced_by)
                        where known_card.version < :version""")
                        .setParameter("card", told.cardId())
                        .setParameter("state", state)
                        .setParameter("version", told.version())
                        .setParameter(
                                "replacedBy",
                                told.replacedBy() == null
                                        ? ""
                                        : told.replacedBy().toString())
                        .executeUpdate()
                == 1;
        if (newer && !state.equals("USABLE")) {
            unusable.fire(new CardUnusable(told.cardId(), state.equals("OVER")));
        }
    }

    /// Whether [#requireUsable] would let it pass.
    public boolean isUsable(UUID card) {
        return state(card).equals("USABLE");
    }

    /// Refuses a card that is suspended or over.
    public void requireUsable(UUID card) {
        refuse(state(card));
    }

    private static void refuse(String state) {
        switch (state) {
            case "SUSPENDED" -> throw new KnownCardRefusal.CardSuspended();
            case "OVER" -> throw new KnownCardRefusal.CardOver();
            default -> {}
        }
    }

    private String state(UUID card) {
        List<?> states = entities.createNativeQuery("select state from known_card where card_id = :card")
                .setParameter("card", card)
                .getResultList();
        return states.isEmpty() ? "USABLE" : (String) states.getFirst();
    }

    /// What is known of a card while one request is answered.
    public static final class Proof {

        private final boolean given;
        private boolean away;

        private Proof(boolean given) {
            this.given = given;
        }

        /// Of a card that card-service was asked about already.
        public static Proof given() {
            return new Proof(true);
        }
    }

    /// Ends a transaction that is to come again once card-service has said whose the card is.
    private static final class NotProved extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotProved() {
            super("to be asked first", null, false, false);
        }
    }

    /// Lets it take places, in transactions of its own, with a card of the caller's. The first time that somebody
    /// comes with a card it runs once more, after card-service was asked whose it is, outside of any transaction.
    /// While that is away holds go on: no booking comes of one until it is back.
    public <T> T proving(UUID card, Function<Proof, T> taker) {
        var proof = new Proof(false);
        try {
            return taker.apply(proof);
        } catch (NotProved _) {
            proof.away = !ask(card);
            return taker.apply(proof);
        }
    }

    private boolean ask(UUID card) {
        try {
            cards.requireCallersOwn(card);
        } catch (CardServiceUnavailable _) {
            return false; // to be asked the next time
        }
        requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into card_holder (card_id, caller) values (:card, :me) on conflict do nothing")
                        .setParameter("card", card)
                        .setParameter("me", caller.pseudonym())
                        .executeUpdate());
        return true;
    }

    /// Refuses a card that is suspended or over; whose it is comes first, as that is nobody else's business.
    public void requireUsable(UUID card, Proof proof) {
        Object[] known = (Object[]) entities.createNativeQuery("""
                        select (select state from known_card where card_id = :card),
                               exists (select 1 from card_holder where card_id = :card and caller = :me)""")
                .setParameter("card", card)
                .setParameter("me", caller.pseudonym())
                .getSingleResult();
        if (!proof.given && !(Boolean) known[1]) {
            if (proof.away) {
                return;
            }
            throw new NotProved();
        }
        refuse(known[0] == null ? "USABLE" : (String) known[0]);
    }
}
