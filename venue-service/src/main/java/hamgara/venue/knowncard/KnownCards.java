package hamgara.venue.knowncard;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers which cards cannot be used, so that they keep no places from others until card-service is asked, which
/// alone decides when a booking is confirmed; and which card took over from one, so that its holder is known at the
/// door
/// by what the old one booked. Newer words win, in whatever order they come.
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

    KnownCards(EntityManager entities) {
        this.entities = entities;
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
        entities.createNativeQuery("""
                        insert into known_card (card_id, state, version, replaced_by)
                        values (:card, :state, :version, cast(nullif(:replacedBy, '') as uuid))
                        on conflict (card_id) do update set state = :state, version = :version,
                            replaced_by = coalesce(excluded.replaced_by, known_card.replaced_by)
                        where known_card.version < :version""")
                .setParameter("card", told.cardId())
                .setParameter("state", STATES.get(event.type()))
                .setParameter("version", told.version())
                .setParameter(
                        "replacedBy",
                        told.replacedBy() == null ? "" : told.replacedBy().toString())
                .executeUpdate();
    }

    /// Refuses a card that is suspended or over.
    public void requireUsable(UUID card) {
        List<?> states = entities.createNativeQuery("select state from known_card where card_id = :card")
                .setParameter("card", card)
                .getResultList();
        if (states.contains("SUSPENDED")) {
            throw new KnownCardRefusal.CardSuspended();
        }
        if (states.contains("OVER")) {
            throw new KnownCardRefusal.CardOver();
        }
    }
}
