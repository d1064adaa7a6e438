package hamgara.venue.round;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a round has come.
@Schema(
        description =
                "`UPCOMING`: before its first day. `OPEN`: takes applications. `IN_ALLOCATION`: takes no more. `HANDLED`: hours were "
                        + "shared out, and may be once more. `RESULTS_SENT`: applicants see what they got, and the hours are reserved.")
enum RoundState {
    UPCOMING,
    OPEN,
    IN_ALLOCATION,
    HANDLED,
    RESULTS_SENT
}
