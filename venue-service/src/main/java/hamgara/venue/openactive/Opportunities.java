package hamgara.venue.openactive;

import hamgara.venue.feed.ToldFacility;
import hamgara.venue.feed.ToldSeries;
import hamgara.venue.feed.ToldSlot;
import hamgara.venue.feed.ToldUse;
import hamgara.venue.feed.ToldVenue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Opportunities for sport as OpenActive describes them.
///
/// A slot cannot be kept for one gender there, so such hours are sessions of a series. Ages stand at the offer of a
/// slot.
public final class Opportunities {

    private static final String CONTEXT = "https://openactive.io/";

    private final String site;
    private final Places places;

    public Opportunities(String site) {
        this.site = site;
        this.places = new Places(site);
    }

    /// An offer here would be one of every slot; where some cost something, each slot says what it costs.
    Thing facilityUse(ToldUse use) {
        return facilityUse(use.facility(), true)
                .with("offers", use.free() ? List.of(offer(places.facility(use.facility()) + "#card", 0)) : null);
    }

    private Thing facilityUse(ToldFacility facility, boolean whole) {
        String url = places.facility(facility);
        return (whole ? Thing.of(CONTEXT, "FacilityUse") : Thing.of("FacilityUse"))
                .with("@id", url)
                .with("identifier", facility.id())
                .with("url", url)
                .with("name", facility.names().fa())
                .with("facilityType", Vocabulary.facilityType(facility.kind(), site))
                .with("activity", facility.kind().equals("POOL") ? Vocabulary.activity(facility.kind()) : null)
                .with("location", places.place(facility.venue(), "Place"))
                .with("provider", whole ? places.organization(facility.venue()) : null);
    }

    Thing slot(ToldSlot slot) {
        String url = places.slot(slot.id());
        return Thing.of(CONTEXT, "Slot")
                .with("@id", url)
                .with("identifier", slot.id())
                .with("url", url)
                .with("facilityUse", places.facility(slot.facility()))
                .with("startDate", Places.local(slot.startsAt()))
                .with("endDate", Places.local(slot.endsAt()))
                .with("duration", minutes(slot))
                .with("maximumUses", slot.places())
                .with("remainingUses", slot.free())
                .with("additionalAdmissionRestriction", Vocabulary.admission(slot.audience()))
                .with("offers", slotOffers(url, slot));
    }

    private List<Thing> slotOffers(String url, ToldSlot slot) {
        Thing own = offer(url + "#card", slot);
        return slot.openToSites() ? List.of(own, openOffer(slot)) : List.of(own);
    }

    /// What other sites may book: free for everyone, without a card.
    public Thing openOffer(ToldSlot slot) {
        return Thing.of("Offer")
                .with("@id", openOfferId(slot.id()))
                .with("name", "همگانی و رایگان")
                .with("price", 0)
                .with("priceCurrency", "IRR")
                .with("allowCustomerCancellationFullRefund", true);
    }

    public String openOfferId(Object slot) {
        return slotId(slot) + "#open";
    }

    public String slotId(Object slot) {
        return places.slot(slot);
    }

    /// A slot as an order names it: its facility and place stand in it, its offers beside it.
    public Thing ordered(ToldSlot slot) {
        String url = places.slot(slot.id());
        return Thing.of("Slot")
                .with("@id", url)
                .with("identifier", slot.id())
                .with("url", url)
                .with("facilityUse", facilityUse(slot.facility(), false))
                .with("startDate", Places.local(slot.startsAt()))
                .with("endDate", Places.local(slot.endsAt()))
                .with("duration", minutes(slot))
                .with("maximumUses", slot.places())
                .with("remainingUses", slot.free());
    }

    /// Whoever sells a place: the operator, or the venue itself.
    public Thing seller(ToldVenue venue) {
        return places.seller(venue);
    }

    Thing session(ToldSlot slot) {
        String url = places.slot(slot.id());
        return Thing.of(CONTEXT, "ScheduledSession")
                .with("@id", url)
                .with("identifier", slot.id())
                .with("url", url)
                .with("superEvent", series(slot.facility(), slot.audience(), slot.ageMin(), slot.ageMax()))
                .with("startDate", Places.local(slot.startsAt()))
                .with("endDate", Places.local(slot.endsAt()))
                .with("duration", minutes(slot))
                .with("eventStatus", status(slot))
                .with("genderRestriction", Vocabulary.genderRestriction(slot.audience()))
                .with("accessibilityInformation", Vocabulary.accessibility(slot.audience()))
                .with("ageRange", ages(Objects.requireNonNullElse(slot.ageMin(), 0), slot.ageMax()))
                .with("maximumAttendeeCapacity", slot.places())
                .with("remainingAttendeeCapacity", slot.free())
                .with("offers", List.of(offer(url + "#card", slot)));
    }

    Thing sessionSeries(ToldSeries series) {
        ToldFacility facility = series.facility();
        String id = series(facility, series.audience(), series.ageMin(), series.ageMax());
        return Thing.of(CONTEXT, "SessionSeries")
                .with("@id", id)
                .with("identifier", series.id())
                .with("url", places.facility(facility))
                .with("name", facility.names().fa() + " (" + Vocabulary.audience(series.audience()) + ")")
                .with("activity", Vocabulary.activity(facility.kind()))
                .with("genderRestriction", Vocabulary.genderRestriction(series.audience()))
                .with("accessibilityInformation", Vocabulary.accessibility(series.audience()))
                .with("ageRange", ages(Objects.requireNonNullElse(series.ageMin(), 0), series.ageMax()))
                .with("location", places.place(facility.venue(), "Place"))
                .with("organizer", places.organization(facility.venue()))
                .with("isAccessibleForFree", series.prices().equals(List.of(0L)))
                .with(
                        "offers",
                        series.prices().stream()
                                .map(price -> offer(id + "-card" + (price == 0 ? "" : "-" + price), price)
                                        .with("ageRestriction", ageRestriction(series.ageMin(), series.ageMax())))
                                .toList())
                .with(
                        "eventSchedule",
                        series.hours().stream().map(Opportunities::schedule).toList());
    }

    /// Stable while the facility, the audience and the ages are; the path before the `#` can be read.
    private String series(ToldFacility facility, String audience, @Nullable Integer ageMin, @Nullable Integer ageMax) {
        String ages = ageMin == null && ageMax == null
                ? ""
                : "-" + Objects.requireNonNullElse(ageMin, 0) + "-" + (ageMax == null ? "" : ageMax);
        return places.facility(facility) + "#" + audience + ages;
    }

    private static Thing schedule(ToldSeries.Hours hours) {
        return Thing.of("PartialSchedule")
                .with("repeatFrequency", "P1W")
                .with(
                        "byDay",
                        hours.weekdays().stream().map(Vocabulary::weekday).toList())
                .with("startTime", hours.from().toString())
                .with("endTime", hours.to().toString())
                .with("startDate", hours.firstOn().toString())
                .with("endDate", hours.lastOn().toString())
                .with("scheduleTimezone", "Asia/Tehran");
    }

    private static Thing offer(String id, ToldSlot slot) {
        return offer(id, slot.price()).with("ageRestriction", ageRestriction(slot.ageMin(), slot.ageMax()));
    }

    /// What everybody pays; what the card says of entries, and how much of it is the holder's, is asked when it
    /// is booked.
    static Thing offer(String id, long rials) {
        return Thing.of("Offer")
                .with("@id", id)
                .with("name", "با کارت رفاهی")
                .with("price", rials)
                .with("priceCurrency", "IRR");
    }

    private static @Nullable Thing ageRestriction(@Nullable Integer min, @Nullable Integer max) {
        return min == null && max == null ? null : ages(min, max);
    }

    private static Thing ages(@Nullable Integer min, @Nullable Integer max) {
        return Thing.of("QuantitativeValue").with("minValue", min).with("maxValue", max);
    }

    static String status(ToldSlot slot) {
        return slot.cancelled() ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
    }

    private static String minutes(ToldSlot slot) {
        return Duration.ofMinutes(
                        Duration.between(slot.startsAt(), slot.endsAt()).toMinutes())
                .toString();
    }
}
