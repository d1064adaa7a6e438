package hamgara.forum.hub;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place that is no hub and may be used all the same.
@Schema(name = "NewHubException")
record NewHubException(
        @Schema(description = "Code of the venue.", examples = "SHUSH-GYM-02", required = true)
        @NotBlank
        @Size(max = 60)
        String venueCode,

        @Schema(
                description = "Why; it stands in the audit record.",
                examples = "کتابخانه در دست تعمیر است.",
                required = true)
        @NotBlank
        @Size(max = 500)
        String reason,

        @Schema(description = "Its last day.", examples = "2027-03-20", required = true) @NotNull
        LocalDate until) {}
