package hamgara.venue.demand;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish that was not met: for places of a slot, or for something of a kind, in an area, at a time.
///
/// @param minutes how much of that time is wished for; nothing when all of it
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
        @Nullable Integer minutes) {

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
                        "/", text(county), text(areaCode), text(kind), text(audience), text(startsAt), text(endsAt));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
