package hamgara.venue.availability;

import hamgara.kit.text.Names;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time with room as a search read it: a slot, or, without one, a time that a party can choose.
record Room(
        @Nullable UUID slot,
        UUID facility,
        FacilityKind kind,
        UUID venue,
        String venueCode,
        Names venueNames,
        Category category,
        @Nullable String county,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int places,
        int free,
        @Nullable Integer distanceMetres) {

    /// Tells it from others that begin at the same time.
    UUID key() {
        return slot == null ? facility : slot;
    }

    /// The row that a result stands at.
    static Room of(ResultSet row) throws SQLException {
        return new Room(
                row.getObject("id", UUID.class),
                row.getObject("facility_id", UUID.class),
                FacilityKind.valueOf(row.getString("kind")),
                row.getObject("venue_id", UUID.class),
                row.getString("code"),
                new Names(row.getString("name_fa"), row.getString("name_ar"), row.getString("name_en")),
                Category.valueOf(row.getString("category")),
                row.getString("county"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                Audience.valueOf(row.getString("audience")),
                row.getObject("age_min", Integer.class),
                row.getObject("age_max", Integer.class),
                row.getInt("capacity"),
                row.getInt("capacity") - row.getInt("held") - row.getInt("booked"),
                row.getObject("metres", Integer.class));
    }
}
