package hamgara.venue.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A list of words with one meaning each.
@Schema(
        name = "TaxonomyName",
        description =
                "What the words are about: ACTIVITIES, FACILITIES, AMENITIES, ACCESSIBILITY, AUDIENCES, VENUE_KINDS.")
public enum Taxonomy {
    ACTIVITIES,
    FACILITIES,
    AMENITIES,
    ACCESSIBILITY,
    AUDIENCES,
    VENUE_KINDS;

    /// As it stands in a path: `venue-kinds`.
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Taxonomy> ofPath(String path) {
        return Arrays.stream(values())
                .filter(taxonomy -> taxonomy.path().equals(path))
                .findFirst();
    }
}
