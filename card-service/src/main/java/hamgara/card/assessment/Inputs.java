package hamgara.card.assessment;

import hamgara.card.person.Gender;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one decision was made from, as it was that day; no name, no number and no birth date.
@Schema(name = "EnrolmentInputs", description = "What the decision was made from, as it was that day.")
public record Inputs(
        @Schema(description = "The day that counts", examples = "2026-11-23")
        LocalDate day,

        @Schema(description = "Full Jalali years that day", examples = "17")
        int age,

        @Schema(description = "As enrolled") Gender gender,

        @Schema(description = "SCI code of the area of residence", examples = "0614021281")
        String areaCode,

        @Schema(description = "The areas it lay in by the borders of that day, itself first; empty when it was none")
        List<String> areas,

        @Schema(description = "Claims that counted that day")
        List<Claimed> claims,

        @Schema(description = "Member of a household") boolean household,

        @Schema(description = "A guardian's consent held") boolean guardianConsent,

        @Schema(
                description = "Random, so that nobody guesses the rest from the hash alone",
                examples = "5f1d7a84db0e46f3a2b1c0d9e8f70615")
        String salt) {

    /// A claim that counted.
    @Schema(name = "EnrolmentInputClaim", description = "A claim that counted.")
    public record Claimed(
            @Schema(examples = "STUDENT") String type,

            @Schema(description = "STATED on honour, or VERIFIED", examples = "VERIFIED")
            String state,

            @Schema(description = "Whose word it was", examples = "UNIVERSITY")
            String source) {}
}
