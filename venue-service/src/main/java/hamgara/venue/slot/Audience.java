package hamgara.venue.slot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// For whom a stretch of time is kept.
@Schema(description = "For whom the time is kept: everyone, families, women, men, girls or boys.")
public enum Audience {
    MIXED,
    FAMILY,
    WOMEN,
    MEN,
    GIRLS,
    BOYS
}
