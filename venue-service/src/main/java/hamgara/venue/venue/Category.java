package hamgara.venue.venue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The kind of programme a venue serves; the same words as on the card.
@Schema(
        description =
                "Kind of programme a venue serves: sport, culture and art, library, heritage, or skills training.")
public enum Category {
    SPORT,
    CULTURE,
    LIBRARY,
    HERITAGE,
    SKILLS
}
