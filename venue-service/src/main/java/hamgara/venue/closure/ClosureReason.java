package hamgara.venue.closure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a venue is closed.
@Schema(
        description =
                "Why it is closed: heat, dust, no power or no water, flood or storm, repair, an event of its own, "
                        + "mourning, a holiday or another public occasion, or something else that the text tells.")
enum ClosureReason {
    HEAT,
    DUST,
    POWER,
    WATER,
    WEATHER,
    REPAIR,
    EVENT,
    MOURNING,
    HOLIDAY,
    PUBLIC_OCCASION,
    OTHER
}
