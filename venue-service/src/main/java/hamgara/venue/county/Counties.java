package hamgara.venue.county;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

/// Knows which counties take part, as card-service announced it, and refuses writes for the others.
@ApplicationScoped
public class Counties implements EventHandler {

    private static final String SWITCHED_ON = "hamgara.card.county-switched-on.v1";

    private final EntityManager entities;

    Counties(EntityManager entities) {
        this.entities = entities;
    }

    private record CountySwitchedOn(String county) {}

    @Override
    public Set<String> types() {
        return Set.of(SWITCHED_ON);
    }

    @Override
    public void on(ReceivedEvent event) {
        entities.createNativeQuery("""
                        insert into county (code, switched_on_at) values (:code, :at)
                        on conflict (code) do nothing""")
                .setParameter("code", event.as(CountySwitchedOn.class).county())
                .setParameter("at", event.time())
                .executeUpdate();
    }

    /// Refuses a county that is not open for writing.
    public void requireSwitchedOn(String code) {
        boolean on = !entities.createNativeQuery("select 1 from county where code = :code")
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
        if (!on) {
            throw new CountyNotEnabled(code);
        }
    }
}
