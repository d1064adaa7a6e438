package hamgara.forum.minutes;

import jakarta.validation.Valid;
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

/// The words of minutes, which take the place of the ones before.
@Schema(name = "NewMinutes")
record NewMinutes(
        @Schema(description = "Language they are written in.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(
                description = "What happened, without the name of anybody who spoke.",
                examples = "نشست با گزارش آموزش و پرورش آغاز شد.",
                required = true)
        @NotBlank
        @Size(max = 20_000)
        String summary,

        @Schema(description = "What became of the items of the agenda.", required = true) @NotNull @Size(max = 100)
        List<@Valid @NotNull Item> items) {

    /// What became of an item.
    @Schema(name = "NewMinutesItem")
    record Item(
            @Schema(
                    description = "The item of the agenda.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae",
                    required = true)
            @NotNull
            UUID itemId,

            @Schema(description = "What came of it.", examples = "حیاط مدرسه‌ها عصرها باز می‌شود.", required = true)
            @NotBlank
            @Size(max = 4000)
            String outcome,

            @Schema(
                    description = "Of a decision that nobody took on: why.",
                    examples = "تصمیم به نشست بعد ماند تا گزارش کارشناس برسد.")
            @Size(max = 1000)
            @Nullable
            String noCommitmentReason,

            @Schema(description = "What agencies took on.") @Size(max = 20) @Nullable
            List<@Valid @NotNull Commitment> commitments) {

        List<Commitment> taken() {
            return commitments == null ? List.of() : commitments;
        }
    }

    /// What an agency took on.
    @Schema(name = "NewCommitment")
    record Commitment(
            @Schema(description = "The one agency.", examples = "EDUCATION", required = true)
            @NotNull
            @Pattern(regexp = "[A-Z_]{2,40}")
            String agency,

            @Schema(
                    description = "The working group that follows it; that of the session when left out.",
                    examples = "WG-EDU")
            @Pattern(regexp = "[A-Z0-9-]{2,20}")
            @Nullable
            String workingGroup,

            @Schema(description = "The post that answers for it; no name.", examples = "معاون پرورشی", required = true)
            @NotBlank
            @Size(max = 200)
            String post,

            @Schema(description = "The day it is due.", examples = "2027-01-25", required = true) @NotNull
            LocalDate dueOn,

            @Schema(
                    description = "By what one sees that it is done.",
                    examples = "پانزده مدرسه در ماه",
                    required = true)
            @NotBlank
            @Size(max = 500)
            String indicator,

            @Schema(description = "What was taken on.", examples = "حیاط پانزده مدرسه عصرها باز شود.", required = true)
            @NotBlank
            @Size(max = 2000)
            String text,

            @Schema(description = "Agencies that cooperate.", examples = "[\"SPORT_YOUTH\"]") @Size(max = 20) @Nullable
            List<@NotNull @Pattern(regexp = "[A-Z_]{2,40}") String> cooperating,

            @Schema(
                    description = "What it is a part of: a resolution of the county that is still being done. Where "
                            + "that is done by the last signature, it stands on its own.",
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

            @Schema(description = "Days on the way, and what is there then.") @Size(max = 50) @Nullable
            List<@Valid @NotNull Milestone> milestones,

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

        List<Milestone> steps() {
            return milestones == null ? List.of() : milestones;
        }
    }

    /// A day on the way of what was taken on.
    @Schema(name = "NewCommitmentMilestone")
    record Milestone(
            @Schema(description = "What is there then.", examples = "هفت حیاط باز است.", required = true)
            @NotBlank
            @Size(max = 300)
            String title,

            @Schema(
                    description = "The day it is due, not after that of the commitment.",
                    examples = "2027-01-05",
                    required = true)
            @NotNull
            LocalDate dueOn,

            @Schema(description = "Whether it has to be met before it is done.", examples = "true", required = true)
            @NotNull
            Boolean mandatory) {}

    /// What was wrong in signed minutes.
    @Schema(name = "NewAddendum")
    record Addendum(
            @Schema(
                    description = "Why the signed minutes need it.",
                    examples = "مهلت تعهد دوم نادرست نوشته شده بود.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason,

            @Schema(description = "Its words.", required = true) @Valid @NotNull
            NewMinutes minutes) {}

    /// What somebody who was there remembers otherwise.
    @Schema(name = "NewObjection")
    record Objection(
            @Schema(description = "Language of `text`.", examples = "fa", required = true)
            @NotNull
            @Pattern(regexp = "[a-z]{2,3}")
            String lang,

            @Schema(description = "What is wrong.", examples = "مهلت، پایان دی بود.", required = true)
            @NotBlank
            @Size(max = 2000)
            String text) {}

    /// What becomes of an objection.
    @Schema(name = "ObjectionAnswer")
    record Answer(
            @Schema(description = "Whether the words are changed for it.", examples = "true", required = true) @NotNull
            Boolean accepted,

            @Schema(description = "The answer.", examples = "درست است و اصلاح می‌شود.", required = true)
            @NotBlank
            @Size(max = 2000)
            String answer) {}
}
