package hamgara.venue.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a proposal has come.
@Schema(
        description =
                "`FOUND`: reckoned. `OFFERED`: put to the owners. `APPROVED`: a person agreed. `APPLIED`: it is done. `MEASURED`: "
                        + "four whole weeks later the effect is known. `DISMISSED`: a person said no, with a reason.")
enum ProposalState {
    FOUND,
    OFFERED,
    APPROVED,
    APPLIED,
    MEASURED,
    DISMISSED
}
