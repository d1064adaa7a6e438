package hamgara.card.venue;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in who runs venues.
@ApplicationScoped
class OperatorRegisteredHandler implements EventHandler {

    private final Venues venues;

    OperatorRegisteredHandler(Venues venues) {
        this.venues = venues;
    }

    private record OperatorRegistered(
            UUID operator, String code, @Nullable String agency, Names names, long version) {}

    @Override
    public Set<String> types() {
        return Set.of("hamgara.venue.operator-registered.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        OperatorRegistered told = event.as(OperatorRegistered.class);
        venues.putOperator(told.operator(), told.code(), told.agency(), told.names(), told.version());
    }
}
