package hamgara.venue.openactive;

import hamgara.venue.feed.ToldFacility;
import hamgara.venue.feed.ToldSlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hours in libraries, museums, theatres, workshops and at heritage sites as events of schema.org.
final class CultureEvents {

    private final Places places;

    CultureEvents(String site) {
        this.places = new Places(site);
    }

    Thing event(ToldSlot slot) {
        ToldFacility facility = slot.facility();
        String url = places.slot(slot.id());
        return Thing.of("https://schema.org", type(facility))
                .with("@id", url)
                .with("identifier", slot.id())
                .with("url", url)
                .with(
                        "name",
                        facility.names().fa() + "، " + facility.venue().names().fa())
                .with("alternateName", Places.otherNames(facility.venue().names()))
                .with("inLanguage", "fa")
                .with("startDate", Places.local(slot.startsAt()))
                .with("endDate", Places.local(slot.endsAt()))
                .with("eventStatus", Opportunities.status(slot))
                .with("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode")
                .with("audience", audience(slot))
                .with("maximumAttendeeCapacity", slot.places())
                .with("remainingAttendeeCapacity", slot.free())
                .with("isAccessibleForFree", slot.price() == 0)
                .with("offers", List.of(Opportunities.offer(url + "#card", slot.price())))
                .with("location", places.place(facility.venue(), place(facility)))
                .with("organizer", places.organization(facility.venue()));
    }

    private static String type(ToldFacility facility) {
        if (facility.kind().equals("THEATRE")) {
            return "TheaterEvent";
        }
        return switch (facility.venue().category()) {
            case "SKILLS" -> "EducationEvent";
            case "LIBRARY" -> "LiteraryEvent";
            default -> facility.venue().kind().equals("MUSEUM") ? "ExhibitionEvent" : "Event";
        };
    }

    private static String place(ToldFacility facility) {
        return switch (facility.venue().kind()) {
            case "LIBRARY" -> "Library";
            case "MUSEUM" -> "Museum";
            case "THEATRE" -> "PerformingArtsTheater";
            case "CINEMA" -> "MovieTheater";
            case "HERITAGE_SITE", "CASTLE", "SHRINE", "MEMORIAL" -> "LandmarksOrHistoricalBuildings";
            default -> "Place";
        };
    }

    private static @Nullable Thing audience(ToldSlot slot) {
        String gender = switch (slot.audience()) {
            case "WOMEN", "GIRLS" -> "female";
            case "MEN", "BOYS" -> "male";
            default -> null;
        };
        String type = slot.audience().equals("DISABLED") ? Vocabulary.audience(slot.audience()) : null;
        return gender == null && type == null && slot.ageMin() == null && slot.ageMax() == null
                ? null
                : Thing.of("PeopleAudience")
                        .with("audienceType", type)
                        .with("suggestedGender", gender)
                        .with("suggestedMinAge", slot.ageMin())
                        .with("suggestedMaxAge", slot.ageMax());
    }
}
