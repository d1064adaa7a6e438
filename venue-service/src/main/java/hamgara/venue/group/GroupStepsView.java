package hamgara.venue.group;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All steps of a request.
@Schema(name = "GroupSteps", description = "All steps of a request.")
record GroupStepsView(
        @Schema(description = "The steps, first to last.") List<GroupStepView> items) {}
