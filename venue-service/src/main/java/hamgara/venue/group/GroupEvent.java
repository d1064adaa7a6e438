package hamgara.venue.group;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of groups: numbers and places, no names and no words.
final class GroupEvent {

    private GroupEvent() {}

    /// Places are kept for a group, whose head decides.
    record Submitted(
            UUID request,
            String agency,
            String venue,
            @Nullable String county,
            int people,
            List<UUID> slots,
            Instant limitAt)
            implements Event {

        @Override
        public String type() {
            return "hamgara.venue.group-request-submitted.v1";
        }

        @Override
        public UUID subject() {
            return request;
        }
    }

    /// The head of the agency, and then the venue, said yes.
    record Approved(
            UUID request,
            String agency,
            String venue,
            @Nullable String county,
            @Nullable GroupRequestState state) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.group-request-approved.v1";
        }

        @Override
        public UUID subject() {
            return request;
        }
    }

    /// The places are booked.
    record Confirmed(
            UUID request,
            String agency,
            String venue,
            @Nullable String county,
            int people,
            List<UUID> bookings) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.group-request-confirmed.v1";
        }

        @Override
        public UUID subject() {
            return request;
        }
    }

    /// It came to nothing: rejected, withdrawn or lapsed.
    record Ended(
            UUID request,
            String agency,
            String venue,
            @Nullable String county,
            @Nullable GroupRequestState state) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.group-request-ended.v1";
        }

        @Override
        public UUID subject() {
            return request;
        }
    }

    /// Some of a group came.
    record Attended(
            UUID request,
            String agency,
            String venue,
            @Nullable String county,
            UUID booking,
            int came,
            int people) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.group-request-attended.v1";
        }

        @Override
        public UUID subject() {
            return request;
        }
    }
}
