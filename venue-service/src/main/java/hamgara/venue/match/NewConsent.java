package hamgara.venue.match;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An owner's consent.
@Schema(name = "NewConsent", description = "An owner's consent to a shared timetable.")
record NewConsent(
        @Schema(description = "`timetableVersion` of the timetable that was read.", examples = "1") @Min(1)
        int timetableVersion) {}
