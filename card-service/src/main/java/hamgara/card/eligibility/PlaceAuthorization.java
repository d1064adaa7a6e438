package hamgara.card.eligibility;

import hamgara.card.programme.Category;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry kept for a place of a booking, as it is stored.
///
/// @param held what its pocket holds for it, nothing while a newer one has taken that along
/// @param remaining entries left in the period when it was given
/// @param price in rials, held by an authorization under the same id; none where the place is free
record PlaceAuthorization(
        UUID id,
        State state,
        String question,
        UUID check,
        UUID card,
        UUID person,
        UUID programme,
        int programmeVersion,
        String county,
        String venue,
        Category category,
        UUID booking,
        Instant startsAt,
        Instant endsAt,
        Instant expiresAt,
        int entries,
        UUID pocket,
        int held,
        @Nullable UUID replaces,
        int remaining,
        Instant authorizedAt,
        long version,
        @Nullable Long price) {

    /// Where it stands; all but AUTHORIZED are final. DECLINED is only answered and never stored.
    @Schema(name = "PlaceAuthorizationState")
    enum State {
        AUTHORIZED,
        CAPTURED,
        VOIDED,
        EXPIRED,
        DECLINED
    }

    boolean isPriced() {
        return price != null;
    }

    /// What time has made of it, even before its entry was let go.
    State stateAt(Instant now) {
        return state == State.AUTHORIZED && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }
}
