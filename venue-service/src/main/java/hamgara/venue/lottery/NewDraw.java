package hamgara.venue.lottery;

import hamgara.kit.text.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The result of the public draw that was named.
@Schema(name = "NewLotteryDraw", description = "The result of the public draw that was named.")
record NewDraw(
        @Schema(
                description =
                        "As published: Latin letters, digits and hyphens; Persian and Arabic digits count as their Latin "
                                + "ones, and spaces around it do not count.",
                examples = "483920")
        @NotBlank
        @Pattern(regexp = "\\s*[0-9۰-۹٠-٩A-Za-z-]{1,200}\\s*") // the digits that are folded, and no others
        String publicValue) {

    String value() {
        return Digits.fold(publicValue).strip();
    }
}
