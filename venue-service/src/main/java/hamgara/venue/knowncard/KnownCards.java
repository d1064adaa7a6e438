package hamgara.venue.knowncard;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Remembers which cards cannot be used, so that they keep no places from others until card-service is asked, which
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

    KnownCards(EntityManager entities, Event<CardUnusable> unusable) {
        this.entities = entities;
        this.unusable = unusable;
    }

    private record CardTold(UUID cardId, long version) {}

    @Override
    public Set<String> types() {
        return STATES.keySet();
    }

    @Override
    public void on(ReceivedEvent event) {
        CardTold told = event.as(CardTold.class);
        String state = Objects.requireNonNull(STATES.get(event.type()));
        boolean newer = entities.createNativeQuery("""
                        insert into known_card (card_id, state, version) values (:card, :state, :version)
                        on conflict (card_id) do update set state = :state, version = :version
                        where known_card.version < :version""")
                        .setParameter("card", told.cardId())
                        .setParameter("state", state)
                        .setParameter("version", told.version())
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
        switch (state(card)) {
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
}
