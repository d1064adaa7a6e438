package hamgara.forum.balance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody says of themselves.
@Schema(
        name = "NewBalanceAnswer",
        description = "What the caller says of themselves. Everything may be left out, which takes back what was said.")
record NewBalanceAnswer(
        @Schema(description = "WOMAN or MAN.", examples = "WOMAN") @Nullable
        Gender gender,

        @Schema(description = "UNDER_18, FROM_18_TO_29, FROM_30_TO_59 or FROM_60.", examples = "FROM_18_TO_29")
        @Nullable
        Age age,

        @Schema(description = "Where the caller lives: TOWN or VILLAGE.", examples = "VILLAGE") @Nullable
        Place place) {

    enum Gender {
        WOMAN,
        MAN
    }

    enum Age {
        UNDER_18,
        FROM_18_TO_29,
        FROM_30_TO_59,
        FROM_60
    }

    enum Place {
        TOWN,
        VILLAGE
    }
}
