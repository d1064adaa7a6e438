package hamgara.venue.venue;

import hamgara.kit.text.Names;
import hamgara.venue.place.Location;
import hamgara.venue.standing.VenueState;
import org.jspecify.annotations.Nullable;

/// One real place as the list of the release states it; what no source tells is absent.
public record KnownPlace(
        String code,
        Category category,
        VenueKind kind,
        VenueState state,
        @Nullable String county,
        @Nullable String area,
        @Nullable String locality,
        Names names,
        @Nullable Location location,
        @Nullable String operatorCode,
        String source) {}
