package hamgara.venue.area;

import hamgara.kit.inbox.EventHandler;
import hamgara.kit.inbox.ReceivedEvent;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes in the areas that card-service tells of.
@ApplicationScoped
class AreaDrawnHandler implements EventHandler {

    private final AreaRows areas;

    AreaDrawnHandler(AreaRows areas) {
        this.areas = areas;
    }

    private record AreaDrawn(
            String code,
            String level,
            @Nullable String parent,
            Names names,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor) {}

    @Override
    public Set<String> types() {
        return Set.of("hamgara.card.area-drawn.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        AreaDrawn drawn = event.as(AreaDrawn.class);
        areas.put(new Area(
                drawn.code(),
                drawn.level(),
                drawn.parent(),
                drawn.names(),
                drawn.validFrom(),
                drawn.validTo(),
                drawn.successor()));
    }
}
