package hamgara.forum.resolution;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A resolution to be adopted.
@Schema(name = "NewResolution")
record NewResolution(
        @Schema(
                description = "The proposal it comes from; this or `caseId` is needed.",
                examples = "0199b2c0-0000-7000-8000-000000000002")
        @Nullable
        UUID proposalId,

        @Schema(description = "The case it comes from.", examples = "0199b2c0-0000-7000-8000-000000000001") @Nullable
        UUID caseId,

        @Schema(
                description = "What it is a part of: a resolution of the county that is still being done.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        @Nullable
        UUID parentId,

        @Schema(
                description = "How much it counts among the parts of its parent; 1 when left out.",
                examples = "0.3",
                defaultValue = "1")
        @DecimalMin("0.001")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 3)
        @Nullable
        BigDecimal weight,

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
        LocalDate dueOn,

        @Schema(
                description = "The day on which the group looks at its decision again, after the due date.",
                examples = "2027-07-25")
        @Nullable
        LocalDate reviewOn) {

    List<String> cooperatingAgencies() {
        return cooperating == null
                ? List.of()
                : cooperating.stream().distinct().sorted().toList();
    }
}
