package hamgara.forum.condition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A condition of a proposal's supporters.
@Schema(name = "Condition", description = "What supporters of a proposal wait for. Who wrote it is not told.")
record ConditionView(
        @Schema(description = "Id of the condition.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        UUID id,

        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(
                description = "Yes, if; absent while it waits to be read in a hall that reads words first, and where a "
                        + "moderator took it out of sight.",
                examples = "اگر یک مربی زن هم باشد.")
        @Nullable
        String words,

        @Schema(description = "People whose support waits for it.", examples = "3")
        int waiting,

        @Schema(description = "When it came true.", examples = "2026-11-20T08:30:00Z") @Nullable
        Instant fulfilledAt,

        @Schema(description = "How.", examples = "اداره یک مربی زن معرفی کرد.") @Nullable
        String how,

        @Schema(
                description = "When the support counts, unless its giver objects until then.",
                examples = "2026-12-04T20:30:00Z")
        @Nullable
        Instant convertsAt,

        @Schema(description = "The last day to object, in the Jalali calendar.", examples = "1405-09-13") @Nullable
        String objectUntilJalali,

        @Schema(description = "When it counted.", examples = "2026-12-04T20:30:03Z") @Nullable
        Instant convertedAt,

        @Schema(
                description = "True where a moderator took its words out of sight; otherwise absent.",
                examples = "true")
        @Nullable
        Boolean outOfSight,

        @JsonIgnore long version)
        implements Versioned {

    ConditionView hidden() {
        return with(words, true);
    }

    ConditionView withoutWords() {
        return with(null, outOfSight);
    }

    private ConditionView with(@Nullable String words, @Nullable Boolean outOfSight) {
        return new ConditionView(
                id,
                proposalId,
                lang,
                words,
                waiting,
                fulfilledAt,
                how,
                convertsAt,
                objectUntilJalali,
                convertedAt,
                outOfSight,
                version);
    }
}
