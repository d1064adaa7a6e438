package hamgara.forum.opinion;

import hamgara.kit.text.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller's own vote.
@Schema(name = "NewVote")
record NewVote(
        @Schema(description = "AGREE, DISAGREE or PASS.", examples = "AGREE", required = true) @NotNull
        Vote vote,

        @Schema(
                description =
                        "The area the caller belongs to, by their own word; the last one named in a hall is their "
                                + "group in it.",
                examples = "0614021281")
        @Pattern(regexp = "[0-9]{2,16}")
        @Nullable
        String areaCode) {

    /// Takes an area code as it is typed, in any digits.
    NewVote {
        areaCode = areaCode == null ? null : Digits.typedNumber(areaCode);
    }
}
