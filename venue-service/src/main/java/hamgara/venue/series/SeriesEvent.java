package hamgara.venue.series;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of series.
final class SeriesEvent {

    private SeriesEvent() {}

    record SeriesPlanned(
            UUID series,
            UUID facility,
            UUID venue,
            @Nullable String county,
            SeriesKind kind,
            LocalDate fromOn,
            LocalDate toOn,
            int sessions,
            int rejected)
            implements Event {

        @Override
        public String type() {
            return "hamgara.venue.series-planned.v1";
        }

        @Override
        public UUID subject() {
            return series;
        }
    }

    record SeriesChanged(
            UUID series,
            UUID facility,
            UUID venue,
            @Nullable String county,
            int changed,
            int cancelled,
            int rejected) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.series-changed.v1";
        }

        @Override
        public UUID subject() {
            return series;
        }
    }
}
