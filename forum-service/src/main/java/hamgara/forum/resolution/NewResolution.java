package hamgara.forum.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A resolution to be adopted.
@Schema(name = "NewResolution")
record NewResolution(
        @Schema(description = "The proposal it comes from; this or `caseId` is needed.") @Nullable
        UUID proposalId,

        @Schema(description = "The case it comes from.") @Nullable
        UUID caseId,

        @Schema(description = "Code of the working group that follows it.", examples = "WG-EDU", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{2,20}")
        String workingGroup,

        @Schema(description = "Language it is written in; fa when left out.", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(
                description = "What was resolved, at most 2000 characters.",
                examples = "حیاط پانزده مدرسه عصرها باز شود.",
                required = true)
        @NotBlank
        @Size(max = 2000)
        String text,

        @Schema(
                description = "By what one sees that it is done, at most 500 characters.",
                examples = "پانزده مدرسه در ماه",
                required = true)
        @NotBlank
        @Size(max = 500)
        String indicator,

        @Schema(description = "The one agency that owns it.", examples = "EDUCATION", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z_]{2,40}")
        String ownerAgency,

        @Schema(description = "Agencies that cooperate.", examples = "[\"SPORT_YOUTH\"]") @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z_]{2,40}") String> cooperating,

        @Schema(description = "The day it is due, after today.", examples = "2027-01-25", required = true) @NotNull
        LocalDate dueOn) {

    List<String> cooperatingAgencies() {
        return cooperating == null
                ? List.of()
                : cooperating.stream().distinct().sorted().toList();
    }
}
