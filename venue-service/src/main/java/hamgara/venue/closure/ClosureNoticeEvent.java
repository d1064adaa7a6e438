package hamgara.venue.closure;

import com.fasterxml.jackson.annotation.JsonFormat;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of a closure of an area; each of its venues is told of by a closure of its own.
final class ClosureNoticeEvent {

    private ClosureNoticeEvent() {}

    record ClosureNoticeAnnounced(
            UUID notice,
            ClosureNotice.Scope scope,
            @Nullable String area,
            ClosureNotice.Kind kind,
            LocalDate fromOn,
            LocalDate toOn,
            @Nullable @JsonFormat(pattern = "HH:mm") LocalTime closesAt,
            ClosureReason reason,
            long venues)
            implements Event {

        static ClosureNoticeAnnounced of(ClosureNotice notice, long venues) {
            return new ClosureNoticeAnnounced(
                    notice.id,
                    notice.scope,
                    notice.area,
                    notice.kind,
                    notice.fromOn,
                    notice.toOn,
                    notice.closesAt,
                    notice.reason,
                    venues);
        }

        @Override
        public String type() {
            return "hamgara.venue.closure-notice-announced.v1";
        }

        @Override
        public UUID subject() {
            return notice;
        }
    }

    record ClosureNoticeRevoked(
            UUID notice,
            ClosureNotice.Scope scope,
            @Nullable String area) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.closure-notice-revoked.v1";
        }

        @Override
        public UUID subject() {
            return notice;
        }
    }
}
