package hamgara.venue.schoolblock;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of the times that schools keep.
final class SchoolBlockEvent {

    private SchoolBlockEvent() {}

    record SchoolBlockSet(
            UUID block, String venue, @Nullable String county, SchoolBlockKind kind, LocalDate fromOn, LocalDate toOn)
            implements Event {

        @Override
        public String type() {
            return "hamgara.venue.school-block-set.v1";
        }

        @Override
        public UUID subject() {
            return block;
        }
    }

    record SchoolBlockRemoved(
            UUID block, String venue, @Nullable String county) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.school-block-removed.v1";
        }

        @Override
        public UUID subject() {
            return block;
        }
    }
}
