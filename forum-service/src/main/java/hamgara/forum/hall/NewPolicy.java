package hamgara.forum.hall;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The policy a hall is opened with, or its next version; what is left out takes the usual value.
@Schema(name = "NewPolicy", description = "Numbers of a hall. What is left out takes the usual value of the province.")
record NewPolicy(
        @Schema(description = "Supporters that qualify a proposal. Usual: 50.", examples = "50", defaultValue = "50")
        @Min(1)
        @Max(1_000_000)
        @Nullable
        Integer supportThreshold,

        @Schema(description = "Working days until an agency acknowledges a case. Usual: 2.", defaultValue = "2")
        @Min(1)
        @Max(60)
        @Nullable
        Integer acknowledgeDays,

        @Schema(description = "Working days until an agency answers a case. Usual: 10.", defaultValue = "10")
        @Min(1)
        @Max(120)
        @Nullable
        Integer answerDays,

        @Schema(description = "Working days of the one extension an agency may take. Usual: 5.", defaultValue = "5")
        @Min(1)
        @Max(60)
        @Nullable
        Integer extensionDays,

        @Schema(
                description = "Languages people may write in. Usual: fa, ar, en, lrc, bqi.",
                examples = "[\"fa\",\"ar\"]")
        @Size(min = 1, max = 20)
        @Nullable
        List<@Pattern(regexp = "[a-z]{2,3}") String> languages) {

    static NewPolicy usual() {
        return new NewPolicy(null, null, null, null, null);
    }

    HallPolicy numbered(int version) {
        return new HallPolicy(
                version,
                supportThreshold == null ? 50 : supportThreshold,
                acknowledgeDays == null ? 2 : acknowledgeDays,
                answerDays == null ? 10 : answerDays,
                extensionDays == null ? 5 : extensionDays,
                languages == null ? List.of("fa", "ar", "en", "lrc", "bqi") : List.copyOf(languages));
    }
}
