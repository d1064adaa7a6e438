package hamgara.kit.probe;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

@ApplicationScoped
class Listener implements EventHandler {

    private final EntityManager database;

    Listener(EntityManager database) {
        this.database = database;
    }

    record Heard(int value) {}

    @Override
    public Set<String> types() {
        return Set.of("hamgara.probe.said.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        database.createNativeQuery("insert into heard values (?1, ?2)")
                .setParameter(1, event.subject())
                .setParameter(2, event.id())
                .executeUpdate();
        if (event.as(Heard.class).value() < 0) {
            throw new IllegalStateException("cannot be taken in");
        }
    }
}
