package hamgara.venue.noshow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an excuse is accepted or not.
@Schema(
        description =
                "`PLAUSIBLE`, `PROVEN`, `GOODWILL`, `OUR_FAULT` (of the venue), `NOT_PLAUSIBLE`, `NO_PROOF`, `REPEATED` "
                        + "(the same was excused too often).")
enum DecisionReason {
    PLAUSIBLE,
    PROVEN,
    GOODWILL,
    OUR_FAULT,
    NOT_PLAUSIBLE,
    NO_PROOF,
    REPEATED
}
