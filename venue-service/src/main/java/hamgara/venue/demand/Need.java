package hamgara.venue.demand;

import hamgara.kit.time.Tehran;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish that was not met: for places of a slot, or for something of a kind, in an area, at a time.
///
/// @param minutes how much of that time is wished for; nothing when all of it
/// @param facility the one that is meant, when there is no slot
public record Need(
        UnmetReason reason,
        int party,
        @Nullable UUID slot,
        @Nullable String county,
        @Nullable String areaCode,
        @Nullable FacilityKind kind,
        @Nullable Audience audience,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer minutes,
        @Nullable UUID facility) {

    public Need(
            UnmetReason reason,
            int party,
            @Nullable UUID slot,
            @Nullable String county,
            @Nullable String areaCode,
            @Nullable FacilityKind kind,
            @Nullable Audience audience,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Integer minutes) {
        this(reason, party, slot, county, areaCode, kind, audience, startsAt, endsAt, minutes, null);
    }

    /// Everything else is known of the slot.
    public static Need ofSlot(UnmetReason reason, UUID slot, int party) {
        return new Need(reason, party, slot, null, null, null, null, null, null, null);
    }

    /// What a search was for: so many minutes at some time in a stretch of a day. What it left open stays empty.
    public static Need ofSearch(
            int party,
            @Nullable String county,
            @Nullable String areaCode,
            @Nullable FacilityKind kind,
            @Nullable Audience audience,
            Instant startsAt,
            Instant endsAt,
            int minutes) {
        return new Need(
                UnmetReason.NOTHING_FOUND, party, null, county, areaCode, kind, audience, startsAt, endsAt, minutes);
    }

    /// A facility that a party wanted alone, and that others have then; where it is and what it is are known of it.
    public static Need ofFacility(UUID facility, int party, Audience audience, Instant startsAt, Instant endsAt) {
        return new Need(
                UnmetReason.SLOT_FULL, party, null, null, null, null, audience, startsAt, endsAt, null, facility);
    }

    /// The same wish for a facility that is known.
    public Need in(@Nullable UUID known) {
        return new Need(reason, party, slot, county, areaCode, kind, audience, startsAt, endsAt, minutes, known);
    }

    /// What a proposal asks for on one day, for one person.
    public static Need ofProposal(
            String county,
            @Nullable String areaCode,
            FacilityKind kind,
            Audience audience,
            Instant startsAt,
            Instant endsAt) {
        return new Need(UnmetReason.PROPOSED, 1, null, county, areaCode, kind, audience, startsAt, endsAt, null);
    }

    /// The same wish, whoever has it and however large the party.
    String cell() {
        return slot != null
                ? slot.toString()
                : String.join(
                        "/",
                        text(county),
                        text(areaCode),
                        text(kind),
                        text(facility),
                        text(audience),
                        text(startsAt),
                        text(endsAt));
    }

    /// The same wish on one day.
    String dayCell() {
        String day = startsAt == null ? "" : Tehran.dayOf(startsAt).toString();
        return String.join("/", text(county), text(areaCode), text(kind), text(facility), text(audience), day);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
