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
    DISABLED;

    /// Whether hours kept for these serve who wishes for hours kept for others. Women, girls, families and people
    /// with a disability who ask for hours of their own are not served by hours for everyone.
    public boolean serves(Audience wished) {
        return this == wished
                || switch (this) {
                    case MIXED -> wished == MEN || wished == BOYS;
                    case WOMEN -> wished == GIRLS;
                    case MEN -> wished == BOYS;
                    case FAMILY, GIRLS, BOYS, DISABLED -> false;
                };
    }
}
