package hamgara.venue.hold;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The free times of a day as the API shows them.
@Schema(name = "FreeTimes", description = "The times of a day at which one party can take a facility.")
record FreeTimesView(
        @Schema(description = "The times, earliest first.") List<FreeTimeView> items) {}
