package hamgara.venue.slot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// For whom a stretch of time is kept.
@Schema(
        description =
                "For whom the time is kept: everyone, families, women, men, girls, boys, or people with a disability and "
                        + "whoever accompanies them. Women's hours take girls along and men's hours boys.")
public enum Audience {
    MIXED,
    FAMILY,
    WOMEN,
    MEN,
    GIRLS,
    BOYS,
    DISABLED
}
