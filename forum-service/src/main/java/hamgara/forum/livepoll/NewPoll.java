package hamgara.forum.livepoll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A question to those who are there.
@Schema(name = "NewLivePoll")
record NewPoll(
        @Schema(description = "The item of the agenda it is about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
        @Nullable
        UUID itemId,

        @Schema(description = "Language it is asked in.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(description = "The question.", examples = "حیاط از چه ساعتی باز باشد؟", required = true)
        @NotBlank
        @Size(max = 300)
        String question,

        @Schema(description = "Its answers in their order.", examples = "[\"۱۶\", \"۱۷\"]", required = true)
        @NotNull
        @Size(min = 2, max = 10)
        List<@NotBlank @Size(max = 200) String> options) {

    /// One's voice in a live poll.
    @Schema(name = "NewLivePollVote")
    record Vote(
            @Schema(description = "Number of the option, from 1.", examples = "2", required = true)
            @NotNull
            @Min(1)
            @Max(10)
            Integer option) {}

    /// Hands that a recorder counted.
    @Schema(name = "NewRaisedHands")
    record Hands(
            @Schema(
                    description = "People who raised their hand for each option, in the order of the options.",
                    examples = "[7, 2]",
                    required = true)
            @NotNull
            @Size(min = 2, max = 10)
            List<@NotNull @Min(0) @Max(10_000) Integer> hands) {}
}
