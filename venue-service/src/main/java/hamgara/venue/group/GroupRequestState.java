package hamgara.venue.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a group request has come.
@Schema(
        description =
                "`DRAFT`: being written. `SUBMITTED`: the places are kept and the head of the agency decides. `HEAD_APPROVED`: the "
                        + "venue decides. `OPERATOR_APPROVED`: the group may confirm. `CONFIRMED`: the places are booked. `REJECTED`, "
                        + "`LAPSED` (nobody decided or confirmed up to the limit), `WITHDRAWN`: the places are free again.")
enum GroupRequestState {
    DRAFT,
    SUBMITTED,
    HEAD_APPROVED,
    OPERATOR_APPROVED,
    CONFIRMED,
    REJECTED,
    LAPSED,
    WITHDRAWN;

    /// Whether places are kept and a decision is awaited.
    boolean isWaiting() {
        return this == SUBMITTED || this == HEAD_APPROVED || this == OPERATOR_APPROVED;
    }
}
