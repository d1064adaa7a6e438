package hamgara.venue.demand;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish that was not met: for places of a slot, or for something of a kind, in an area, at a time.
public record Need(
        UnmetReason reason,
        int party,
        @Nullable UUID slot,
        @Nullable String county,
        @Nullable String areaCode,
        @Nullable FacilityKind kind,
        @Nullable Audience audience,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    /// Everything else is known of the slot.
    public static Need ofSlot(UnmetReason reason, UUID slot, int party) {
        return new Need(reason, party, slot, null, null, null, null, null, null);
    }

    /// What a search was for; what it left open stays empty.
    public static Need ofSearch(
            int party,
            @Nullable String county,
            @Nullable String areaCode,
            @Nullable FacilityKind kind,
            @Nullable Audience audience,
            Instant startsAt,
            Instant endsAt) {
        return new Need(UnmetReason.NOTHING_FOUND, party, null, county, areaCode, kind, audience, startsAt, endsAt);
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
