package hamgara.venue.neighbourhood;

import hamgara.kit.outbox.Event;
import hamgara.kit.text.Names;
import java.util.UUID;

/// What happened to the profile of a neighbourhood.
sealed interface NeighbourhoodEvent extends Event {

    UUID neighbourhood();

    @Override
    default UUID subject() {
        return neighbourhood();
    }

    /// It was drawn or drawn anew.
    record NeighbourhoodDrawn(UUID neighbourhood, String county, Names names, int people)
            implements NeighbourhoodEvent {
        @Override
        public String type() {
            return "hamgara.venue.neighbourhood-drawn.v1";
        }
    }

    /// It counts no longer.
    record NeighbourhoodWithdrawn(UUID neighbourhood, String county) implements NeighbourhoodEvent {
        @Override
        public String type() {
            return "hamgara.venue.neighbourhood-withdrawn.v1";
        }
    }
}
