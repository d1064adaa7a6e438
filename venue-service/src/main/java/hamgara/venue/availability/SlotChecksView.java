package hamgara.venue.availability;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Answers to a live check.
@Schema(name = "SlotChecks", description = "One answer for each slot, in the order asked.")
record SlotChecksView(@Schema(description = "Answers.") List<SlotCheckView> items) {}
