package hamgara.venue.venue;

import hamgara.kit.text.Names;
import org.jspecify.annotations.Nullable;

/// One real place as `places/shush.tsv` states it.
record KnownPlace(
        String code,
        Category category,
        VenueKind kind,
        VenueState state,
        @Nullable String county,
        @Nullable String locality,
        Names names,
        @Nullable Location location,
        @Nullable String operatorCode,
        String source) {}
