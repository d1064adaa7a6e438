package hamgara.card.programme;

import hamgara.card.person.Gender;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who may take part, by one version of a programme.
@Schema(name = "EligibilityRules", description = "Who may take part.")
public record Rules(
        @Schema(description = "Youngest age in full Jalali years on the day of application", examples = "15")
        @NotNull
        @Min(0)
        @Max(150)
        Integer ageMin,

        @Schema(
                description =
                        "Oldest age in full Jalali years on the day of application; with 30, somebody of 30 years "
                                + "and 364 days is eligible",
                examples = "30")
        @NotNull
        @Min(0)
        @Max(150)
        Integer ageMax,

        @Schema(
                description = "SCI codes; somebody living in one of them or inside it is covered, by the borders of "
                        + "the day of application",
                examples = "[\"0614\"]")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Pattern(regexp = "[0-9]{2,16}") String> areas,

        @Schema(
                description =
                        "Younger people need a guardian's consent; 18 when it is left out of a draft and somebody "
                                + "under 18 may take part, less than 18 only where nobody may; absent when nobody needs it",
                examples = "18")
        @Min(0)
        @Max(18)
        @Nullable
        Integer guardianConsentUnder,

        @Schema(description = "Only people of this gender; everybody when left out") @Nullable
        Gender gender,

        @Schema(description = "One valid claim of these is needed; none when left out or empty") @Size(max = 20)
        List<@NotNull @Pattern(regexp = CLAIM) String> claimsAny,

        @Schema(
                description = "Who holds the first of these stands before who holds the second, and so on, when places "
                        + "are scarce; within a group the earlier application goes first",
                examples = "[\"MARGINAL_AREA\", \"RURAL\", \"REFERRED_WELFARE\"]")
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = CLAIM) String> priorityClaims,

        @Schema(description = "True when only members of a household may take part; false when left out")
        Boolean householdRequired,

        @Schema(
                description = "An applicant may state a claim on their honour and has so many days to have it "
                        + "verified; when left out, such a statement waits for the desk")
        @Min(1)
        @Max(365)
        @Nullable
        Integer honourDays) {

    private static final int ADULT = 18;

    static final String CLAIM = "[A-Z][A-Z0-9_]{1,39}";

    /// Puts what is meant by it for what is left out.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Rules {
        claimsAny = claimsAny == null ? List.of() : claimsAny;
        priorityClaims = priorityClaims == null ? List.of() : priorityClaims;
        householdRequired = householdRequired != null && householdRequired;
    }

    /// What a new version asks for. It is no default of the record, as versions published earlier keep what
    /// they said.
    @Nullable
    Integer consentAskedUnder() {
        if (guardianConsentUnder == null && admitsMinors()) {
            return ADULT;
        }
        return guardianConsentUnder;
    }

    /// Whether they say that some minors need nobody's consent.
    boolean leaveMinorsAlone() {
        return admitsMinors() && guardianConsentUnder != null && guardianConsentUnder < ADULT;
    }

    private boolean admitsMinors() {
        return ageMin < ADULT;
    }
}
