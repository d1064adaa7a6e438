package hamgara.card.eligibility;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to an entry that is kept for a place of a booking.
sealed interface PlaceEvent extends Event {

    UUID authorization();

    @Override
    default UUID subject() {
        return authorization();
    }

    /// Entries are kept for a place.
    record PlaceAuthorized(
            UUID authorization, UUID booking, UUID cardId, String venue, Category category, int entries, String county)
            implements PlaceEvent {

        static PlaceAuthorized of(PlaceAuthorization place) {
            return new PlaceAuthorized(
                    place.id(),
                    place.booking(),
                    place.card(),
                    place.venue(),
                    place.category(),
                    place.entries(),
                    place.county());
        }

        @Override
        public String type() {
            return "hamgara.card.place-authorized.v1";
        }
    }

    /// The holder came, and so many of the entries were used.
    record PlaceCaptured(
            UUID authorization, UUID booking, UUID cardId, UUID redemption, String venue, int entries, String county)
            implements PlaceEvent {

        static PlaceCaptured of(PlaceAuthorization place, UUID redemption, int entries) {
            return new PlaceCaptured(
                    place.id(), place.booking(), place.card(), redemption, place.venue(), entries, place.county());
        }

        @Override
        public String type() {
            return "hamgara.card.place-captured.v1";
        }
    }

    /// Its entries are the holder's again: the booking ended, or nobody came.
    record PlaceReleased(
            UUID authorization, UUID booking, UUID cardId, String venue, int entries, boolean expired, String county)
            implements PlaceEvent {

        static PlaceReleased of(PlaceAuthorization place, boolean expired) {
            return new PlaceReleased(
                    place.id(), place.booking(), place.card(), place.venue(), place.entries(), expired, place.county());
        }

        @Override
        public String type() {
            return "hamgara.card.place-released.v1";
        }
    }
}
