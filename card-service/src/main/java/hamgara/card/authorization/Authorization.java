package hamgara.card.authorization;

import hamgara.card.programme.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One authorization as it is stored; amounts in rials.
///
/// @param slotAt of the price of a booked place, which ends with its place: the begin of the slot
record Authorization(
        UUID id,
        State state,
        @Nullable String reason,
        UUID card,
        UUID person,
        String county,
        String venue,
        Category category,
        @Nullable String partnerReference,
        @Nullable UUID replaces,
        @Nullable Long price,
        long venueShare,
        long holderShare,
        String programmeCode,
        int programmeVersion,
        @Nullable Long remaining,
        @Nullable Integer entriesLeft,
        @Nullable LocalDate renewsOn,
        Instant authorizedAt,
        Instant expiresAt,
        long version,
        @Nullable Instant slotAt) {

    /// Where an authorization stands; VOIDED, EXPIRED, DECLINED and REFUNDED are final.
    enum State {
        AUTHORIZED,
        PARTIALLY_CAPTURED,
        CAPTURED,
        PARTIALLY_REFUNDED,
        REFUNDED,
        VOIDED,
        EXPIRED,
        DECLINED;

        boolean isOpen() {
            return this == AUTHORIZED || this == PARTIALLY_CAPTURED;
        }
    }

    boolean isOfPlace() {
        return slotAt != null;
    }

    /// In whose periods it counts against the limits.
    Instant countedAt() {
        return slotAt == null ? authorizedAt : slotAt;
    }

    /// What time has made of it, even before the hold was let go.
    State stateAt(Instant now) {
        if (!state.isOpen() || now.isBefore(expiresAt)) {
            return state;
        }
        return state == State.AUTHORIZED ? State.EXPIRED : State.CAPTURED;
    }
}
