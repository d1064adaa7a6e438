package hamgara.card.authorization;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.util.List;
import java.util.UUID;

/// What happened to an authorization. Amounts are rials that programmes pay, without what the holder pays.
sealed interface AuthorizationEvent extends Event {

    UUID authorization();

    static AuthorizationEvent of(Authorization made, List<Line> lines) {
        String reason = made.reason();
        return reason == null
                ? new AuthorizationApproved(
                        made.id(),
                        made.card(),
                        made.venue(),
                        made.category(),
                        AuthorizationView.sum(lines, true, Line::held),
                        AuthorizationView.sum(lines, false, Line::held),
                        made.holderShare(),
                        made.county())
                : new AuthorizationDeclined(
                        made.id(), made.card(), made.venue(), made.category(), reason, made.county());
    }

    @Override
    default UUID subject() {
        return authorization();
    }

    /// Something is held for a venue.
    record AuthorizationApproved(
            UUID authorization,
            UUID cardId,
            String venue,
            Category category,
            long amount,
            long entries,
            long holderShare,
            String county)
            implements AuthorizationEvent {
        @Override
        public String type() {
            return "hamgara.card.authorization-approved.v1";
        }
    }

    /// Nothing is held, for a reason.
    record AuthorizationDeclined(
            UUID authorization, UUID cardId, String venue, Category category, String reason, String county)
            implements AuthorizationEvent {
        @Override
        public String type() {
            return "hamgara.card.authorization-declined.v1";
        }
    }

    /// The venue took something of what was held.
    record AuthorizationCaptured(
            UUID authorization, UUID cardId, String venue, long amount, long entries, boolean closed, String county)
            implements AuthorizationEvent {
        @Override
        public String type() {
            return "hamgara.card.authorization-captured.v1";
        }
    }

    /// The venue let go of what was still held.
    record AuthorizationVoided(UUID authorization, UUID cardId, String venue, long amount, long entries, String county)
            implements AuthorizationEvent {
        @Override
        public String type() {
            return "hamgara.card.authorization-voided.v1";
        }
    }

    /// What was still held returned by itself.
    record AuthorizationExpired(UUID authorization, UUID cardId, String venue, long amount, long entries, String county)
            implements AuthorizationEvent {
        @Override
        public String type() {
            return "hamgara.card.authorization-expired.v1";
        }
    }

    /// The venue gave something back.
    record AuthorizationRefunded(
            UUID authorization, UUID cardId, String venue, long amount, long entries, String reason, String county)
            implements AuthorizationEvent {
        @Override
        public String type() {
            return "hamgara.card.authorization-refunded.v1";
        }
    }
}
