package hamgara.forum.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a hall agreed on. The same record is read from a request, kept, and shown; what is left out, also in what was
/// kept before a term came up, takes the usual value of the province.
@Schema(
        name = "PolicyTerms",
        description =
                "The terms of a hall. What is left out takes the usual value of the province, not the value of the "
                        + "version before.")
public record PolicyTerms(
        @Schema(description = "Supporters that qualify a proposal, at least.", examples = "50") @Min(1) @Max(1_000_000)
        Integer supportThreshold,

        @Schema(
                description =
                        "Share of the hall's active members that qualifies a proposal, where that is more than the threshold; 0 leaves it at the threshold.",
                examples = "0.02")
        @DecimalMin("0")
        @DecimalMax("1")
        Double supportShare,

        @Schema(
                description = "Supporters a proposal needs to come in because every opinion group supports it.",
                examples = "15")
        @Min(1)
        @Max(1_000_000)
        Integer bridgeFloor,

        @Schema(description = "How widely, from 0 to 1, every opinion group has to support it then.", examples = "0.15")
        @DecimalMin("0")
        @DecimalMax("1")
        Double bridgeBreadth,

        @Schema(
                description = "Supporters that put a proposal on the next agenda; without it none do.",
                examples = "200")
        @Min(1)
        @Max(1_000_000)
        @Nullable
        Integer sessionLine,

        @Schema(description = "How long a proposal gathers support, an ISO period of months or days.", examples = "P6M")
        @Pattern(regexp = "P[1-9][0-9]{0,2}[DWMY]")
        String window,

        @Schema(
                description = "Working days between qualifying and the case, for a review of the support.",
                examples = "0")
        @Min(0)
        @Max(60)
        Integer qualificationHoldDays,

        @Schema(description = "Minutes in which the writer may still change what was just written.", examples = "30")
        @Min(0)
        @Max(10_080)
        Integer editWindowMinutes,

        @Schema(
                description = "What becomes of support when the words change: FROZEN (they may not), ASK_AGAIN, RESET.",
                examples = "FROZEN")
        AfterSupport afterSupport,

        @Schema(description = "Days in which a supporter may object that a condition is met.", examples = "14")
        @Min(1)
        @Max(90)
        Integer conditionObjectionDays,

        @Schema(
                description =
                        "Whether voices on paper and at the desk count towards the threshold; they are shown apart in any case.",
                examples = "false")
        Boolean paperCounts,

        @Schema(description = "Working days until an agency acknowledges a case.", examples = "2") @Min(1) @Max(60)
        Integer acknowledgeDays,

        @Schema(description = "Working days until an agency answers a case.", examples = "10") @Min(1) @Max(120)
        Integer answerDays,

        @Schema(description = "Working days of the one extension an agency may take.", examples = "5") @Min(1) @Max(60)
        Integer extensionDays,

        @Schema(description = "Working days for which the clock of a case may stand still, in all.", examples = "10")
        @Min(0)
        @Max(120)
        Integer pauseCapDays,

        @Schema(description = "Reasons for which it may.", examples = "[\"WAITS_FOR_AUTHOR\"]") @Size(min = 1, max = 20)
        List<@Pattern(regexp = "[A-Z_]{2,40}") String> pauseReasons,

        @Schema(
                description = "Parts of the time, in per cent, after which the agency is warned.",
                examples = "[50,80,100]")
        @Size(min = 1, max = 10)
        List<@Min(1) @Max(100) Integer> warnAt,

        @Schema(
                description = "Working days of lateness after which the head, the governor and the deputy hear of it.",
                examples = "[0,5,10]")
        @Size(min = 3, max = 3)
        List<@Min(0) @Max(120) Integer> escalateAfter,

        @Schema(description = "Working days in which an agency accepts a case that another passed on.", examples = "2")
        @Min(1)
        @Max(30)
        Integer transferAcceptDays,

        @Schema(
                description =
                        "Whether closures of the county that the venue service was told of (heat, dust) move clocks of cases as those of this service do.",
                examples = "true")
        Boolean venueClosuresMoveClocks,

        @Schema(description = "People who have to be present for a session to decide.", examples = "5")
        @Min(0)
        @Max(10_000)
        Integer quorum,

        @Schema(description = "Days between the invitation to a session and its begin.", examples = "3")
        @Min(0)
        @Max(60)
        Integer noticeDays,

        @Schema(description = "Working days after a session in which its digest is due.", examples = "3")
        @Min(1)
        @Max(30)
        Integer digestDays,

        @Schema(description = "Working days in which minutes may be objected to.", examples = "3") @Min(1) @Max(30)
        Integer objectionDays,

        @Schema(
                description = "Whether minutes are sealed only once the heads of the agencies that take something on "
                        + "have signed them too.",
                examples = "false")
        Boolean agencySignatures,

        @Schema(description = "Days in which what was verified may be disputed.", examples = "14") @Min(1) @Max(90)
        Integer disputeDays,

        @Schema(
                description = "OPEN shows at once what people write, SCREENING after somebody has read it.",
                examples = "OPEN")
        Moderation moderation,

        @Schema(
                description = "Share of the active members whose reports hide something until it is looked at.",
                examples = "0.02")
        @DecimalMin("0")
        @DecimalMax("1")
        Double reportLimitShare,

        @Schema(description = "Reports that do so at least.", examples = "3") @Min(1) @Max(10_000)
        Integer reportLimitLeast,

        @Schema(description = "Working days in which any other report is decided.", examples = "3") @Min(1) @Max(30)
        Integer reviewDays,

        @Schema(description = "Working hours in which a report of hurt dignity is decided.", examples = "4")
        @Min(1)
        @Max(80)
        Integer dignityHours,

        @Schema(description = "Working days in which an appeal is decided.", examples = "5") @Min(1) @Max(60)
        Integer appealDays,

        @Schema(description = "People an opinion group needs before its numbers are shown.", examples = "5")
        @Min(2)
        @Max(1_000)
        Integer smallestGroup,

        @Schema(description = "People behind a number before statistics show it.", examples = "10") @Min(2) @Max(1_000)
        Integer smallestCell,

        @Schema(
                description =
                        "From where support is taken: ANYWHERE, COUNTY (who declared an area of the county), AREA (of the proposal or hall).",
                examples = "ANYWHERE")
        SupportFrom supportFrom,

        @Schema(description = "Characters of a statement, at most.", examples = "200") @Min(20) @Max(1_000)
        Integer statementLength,

        @Schema(description = "How surely people must be known for each act.") @Valid
        Assurance assurance,

        @Schema(description = "How much one person may write.") @Valid
        Budgets budgets,

        @Schema(
                description = "How many times the budgets people of each level of trust have, from 0 to 3.",
                examples = "[1,1.5,2,3]")
        @Size(min = 4, max = 4)
        List<@DecimalMin("0.1") @DecimalMax("10") Double> trustShares,

        @Schema(description = "Languages people may write in.", examples = "[\"fa\",\"ar\"]") @Size(min = 1, max = 20)
        List<@Pattern(regexp = "[a-z]{2,3}") String> languages) {

    /// What becomes of support when the words it was given for change.
    public enum AfterSupport {
        FROZEN,
        ASK_AGAIN,
        RESET
    }

    /// Whether what people write is seen at once.
    public enum Moderation {
        OPEN,
        SCREENING
    }

    /// From where a proposal takes support.
    public enum SupportFrom {
        ANYWHERE,
        COUNTY,
        AREA
    }

    @SuppressWarnings({"NullAway", "ConstantValue"})
    public PolicyTerms {
        supportThreshold = supportThreshold == null ? 50 : supportThreshold;
        supportShare = supportShare == null ? 0.0 : supportShare;
        bridgeFloor = bridgeFloor == null ? 15 : bridgeFloor;
        bridgeBreadth = bridgeBreadth == null ? 0.15 : bridgeBreadth;
        window = window == null ? "P6M" : window;
        qualificationHoldDays = qualificationHoldDays == null ? 0 : qualificationHoldDays;
        editWindowMinutes = editWindowMinutes == null ? 30 : editWindowMinutes;
        afterSupport = afterSupport == null ? AfterSupport.FROZEN : afterSupport;
        conditionObjectionDays = conditionObjectionDays == null ? 14 : conditionObjectionDays;
        paperCounts = paperCounts == null ? false : paperCounts;
        acknowledgeDays = acknowledgeDays == null ? 2 : acknowledgeDays;
        answerDays = answerDays == null ? 10 : answerDays;
        extensionDays = extensionDays == null ? 5 : extensionDays;
        pauseCapDays = pauseCapDays == null ? 10 : pauseCapDays;
        pauseReasons = pauseReasons == null
                ? List.of("WAITS_FOR_AUTHOR", "WAITS_FOR_EXPERT", "COURT_OR_AUDIT", "FORCE_MAJEURE")
                : List.copyOf(pauseReasons);
        warnAt = warnAt == null ? List.of(50, 80, 100) : List.copyOf(warnAt);
        escalateAfter = escalateAfter == null ? List.of(0, 5, 10) : List.copyOf(escalateAfter);
        transferAcceptDays = transferAcceptDays == null ? 2 : transferAcceptDays;
        venueClosuresMoveClocks = venueClosuresMoveClocks == null ? true : venueClosuresMoveClocks;
        quorum = quorum == null ? 5 : quorum;
        noticeDays = noticeDays == null ? 3 : noticeDays;
        digestDays = digestDays == null ? 3 : digestDays;
        objectionDays = objectionDays == null ? 3 : objectionDays;
        agencySignatures = agencySignatures == null ? false : agencySignatures;
        disputeDays = disputeDays == null ? 14 : disputeDays;
        moderation = moderation == null ? Moderation.OPEN : moderation;
        reportLimitShare = reportLimitShare == null ? 0.02 : reportLimitShare;
        reportLimitLeast = reportLimitLeast == null ? 3 : reportLimitLeast;
        reviewDays = reviewDays == null ? 3 : reviewDays;
        dignityHours = dignityHours == null ? 4 : dignityHours;
        appealDays = appealDays == null ? 5 : appealDays;
        smallestGroup = smallestGroup == null ? 5 : smallestGroup;
        smallestCell = smallestCell == null ? 10 : smallestCell;
        supportFrom = supportFrom == null ? SupportFrom.ANYWHERE : supportFrom;
        statementLength = statementLength == null ? 200 : statementLength;
        assurance = assurance == null ? Assurance.usual() : assurance;
        budgets = budgets == null ? Budgets.usual() : budgets;
        trustShares = trustShares == null ? List.of(1.0, 1.5, 2.0, 3.0) : List.copyOf(trustShares);
        languages = languages == null ? List.of("fa", "ar", "en", "lrc", "bqi") : List.copyOf(languages);
    }

    @SuppressWarnings("NullAway")
    public static PolicyTerms usual() {
        return new PolicyTerms(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }
}
