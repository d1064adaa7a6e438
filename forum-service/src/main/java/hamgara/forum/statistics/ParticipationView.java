package hamgara.forum.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who took part in a month.
@Schema(
        name = "Participation",
        description =
                "How many took part in a month that is over. Numbers under `smallestCell` of the hall's policy are "
                        + "absent; nobody is 0.")
record ParticipationView(
        @Schema(description = "The month in the Jalali calendar.", examples = "1405-09")
        String month,

        @Schema(description = "People who wrote something.", examples = "120") @Nullable
        Integer wrote,

        @Schema(description = "People who support a proposal since this month.", examples = "620") @Nullable
        Integer supported,

        @Schema(description = "People who came to a session.", examples = "84") @Nullable
        Integer attended,

        @Schema(description = "People whose last vote on some statement is of this month.", examples = "311") @Nullable
        Integer voted,

        @Schema(description = "Proposals that were published.", examples = "14")
        int proposals,

        @Schema(description = "Comments that were written.", examples = "210")
        int comments,

        @Schema(description = "Supports given that still counted when the month was over.", examples = "940") @Nullable
        Integer supports,

        @Schema(description = "Votes on statements, each person's last on each.", examples = "8210") @Nullable
        Integer votes) {}
