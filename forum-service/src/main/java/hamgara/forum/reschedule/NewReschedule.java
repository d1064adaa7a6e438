package hamgara.forum.reschedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Another due date for a resolution.
@Schema(name = "NewReschedule")
record NewReschedule(
        @Schema(description = "The day it is due then, a later one.", examples = "2027-02-25", required = true) @NotNull
        LocalDate toOn,

        @Schema(
                description = "Why, at most 1000 characters; public.",
                examples = "تحویل کالا یک ماه عقب افتاد.",
                required = true)
        @NotBlank
        @Size(max = 1000)
        String reason) {}
