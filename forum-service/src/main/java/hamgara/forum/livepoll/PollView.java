package hamgara.forum.livepoll;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.version.Versioned;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A live poll, as callers see it.
@Schema(
        name = "LivePoll",
        description = "A question to those who are there. What came of it is shown once it is closed, so that nobody "
                + "follows the others, and where enough have voted.")
record PollView(
        @Schema(description = "Id of the poll.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b6")
        UUID id,

        @Schema(description = "The session.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID sessionId,

        @Schema(description = "The item it is about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae") @Nullable
        UUID itemId,

        @Schema(description = "Language it is asked in.", examples = "fa")
        String lang,

        @Schema(description = "The question.", examples = "حیاط از چه ساعتی باز باشد؟")
        String question,

        @Schema(description = "How far it is.", examples = "OPEN")
        LivePollState state,

        @Schema(description = "Its answers in their order.") List<Option> options,

        @Schema(description = "How many have voted, where that is no small number.", examples = "41") @Nullable
        Integer voters,

        @JsonIgnore long version)
        implements Versioned {

    /// An answer.
    @Schema(name = "LivePollOption")
    record Option(
            @Schema(description = "Its number.", examples = "1")
            int no,

            @Schema(description = "Its words.", examples = "۱۶")
            String text,

            @Schema(description = "How many chose it.", examples = "23") @Nullable
            Integer votes,

            @Schema(
                    description = "How many without a telephone raised their hand for it, as a recorder counted; never "
                            + "added to `votes`.",
                    examples = "7")
            @Nullable
            Integer hands) {}

    /// One's own voice.
    @Schema(name = "LivePollVote")
    record Vote(
            @Schema(description = "The poll.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b6")
            UUID pollId,

            @Schema(description = "Number of the option.", examples = "2")
            int option) {}

    /// Where fewer than this have voted, or raised a hand, nobody learns how.
    PollView withoutSmall(int smallest) {
        boolean isTold = voters == null || voters >= smallest;
        int raised = options.stream()
                .map(Option::hands)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        boolean areHandsTold = state == LivePollState.CLOSED && raised >= smallest;
        List<Option> told = options.stream()
                .map(option -> new Option(
                        option.no(),
                        option.text(),
                        isTold ? option.votes() : null,
                        areHandsTold ? option.hands() : null))
                .toList();
        return new PollView(id, sessionId, itemId, lang, question, state, told, isTold ? voters : null, version);
    }
}
