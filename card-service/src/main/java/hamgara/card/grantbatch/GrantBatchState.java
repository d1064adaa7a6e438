package hamgara.card.grantbatch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a grant batch is.
@Schema(name = "GrantBatchState")
enum GrantBatchState {
    DRY_RUN,
    REQUESTED,
    APPROVED,
    RUNNING,
    DONE,
    PARTIAL
}
