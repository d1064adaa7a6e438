package hamgara.venue.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is proposed to be done.
@Schema(
        description =
                "`MERGE`: two half-empty slots of one hour become one, in `facilityId`. `SPLIT_BY_AUDIENCE`: of two alike "
                        + "facilities `facilityId` serves women and the other one men. `EXCHANGE`: two agencies take each other's demand at "
                        + "different hours. `SEND_SURPLUS`: what finds no place in `otherFacilityId` is sent to `facilityId`. "
                        + "`WOMEN_ONLY`: an hour for everyone is kept for women; whoever comes then now is taken off the forecast.")
enum ProposalAction {
    MERGE,
    SPLIT_BY_AUDIENCE,
    EXCHANGE,
    SEND_SURPLUS,
    WOMEN_ONLY
}
