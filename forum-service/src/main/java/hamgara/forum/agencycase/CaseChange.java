package hamgara.forum.agencycase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an office sends when it moves a case.
final class CaseChange {

    private CaseChange() {}

    /// Where a case should go, and why.
    @Schema(name = "CaseReferral")
    record Referral(
            @Schema(
                    description = "Code of an agency with an office in the county.",
                    examples = "EDUCATION",
                    required = true)
            @NotNull
            @Pattern(regexp = "[A-Z_]{2,40}")
            String agency,

            @Schema(
                    description = "Why, in Persian, at most 1000 characters; public.",
                    examples = "به کارشناسی میدانی نیاز دارد.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    /// Why a case is not taken.
    @Schema(name = "TransferDeclining")
    record Declining(
            @Schema(
                    description = "Why, in Persian, at most 1000 characters; public.",
                    examples = "این کار با ما نیست.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    /// Why the clock stands still, and until when.
    @Schema(name = "CasePause")
    record Pause(
            @Schema(
                    description = "A reason of the hall's policy (`pauseReasons`).",
                    examples = "WAITS_FOR_AUTHOR",
                    required = true)
            @NotNull
            @Pattern(regexp = "[A-Z_]{2,40}")
            String reason,

            @Schema(
                    description = "Last day on which the clock stands still, in Tehran.",
                    examples = "2026-12-28",
                    required = true)
            @NotNull
            LocalDate until,

            @Schema(
                    description = "What is waited for, in Persian, at most 1000 characters; public.",
                    examples = "نقشهٔ سالن از نویسنده خواسته شد.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String why) {}

    /// Why more time is needed.
    @Schema(name = "CaseExtension")
    record Extension(
            @Schema(
                    description = "Why, in Persian, at most 1000 characters; public.",
                    examples = "به کارشناسی میدانی نیاز دارد.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    /// The answer.
    @Schema(name = "NewCaseAnswer")
    record Answer(
            @Schema(description = "The decision.", required = true) @NotNull
            Decision decision,

            @Schema(
                    description = "Its reason, in Persian, at most 6000 characters.",
                    examples = "سالن پس از ساعت مدرسه باز می‌ماند.",
                    required = true)
            @NotBlank
            @Size(max = 6000)
            String reason,

            @Schema(
                    description = "What the agency will do, and when, in Persian, at most 6000 characters.",
                    examples = "از اول دی هر هفته دو روز.")
            @Size(max = 6000)
            @Nullable
            String plan,

            @Schema(
                    description = "Code of the template of the county it began with, if any; kept beside the answer.",
                    examples = "VISIT")
            @Pattern(regexp = "[A-Z0-9_-]{2,40}")
            @Nullable
            String template) {}
}
