package hamgara.forum.resolution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can happen to a resolution.
@Schema(name = "ResolutionStepKind")
enum ResolutionStep {
    ADOPTED,
    STARTED,
    EVIDENCE_ADDED,
    DONE_CLAIMED,
    SENT_BACK,
    DONE_VERIFIED
}
