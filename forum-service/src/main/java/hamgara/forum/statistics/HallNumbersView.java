package hamgara.forum.statistics;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a hall has done so far.
@Schema(name = "HallNumbers", description = "What a hall has done so far, counted as it stands.")
record HallNumbersView(
        @Schema(description = "The hall.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID hallId,

        @Schema(description = "Statistical code of the county.", examples = "0614")
        String county,

        @Schema(description = "People active within twelve months, where they are no few.", examples = "412") @Nullable
        Integer activeMembers,

        @Schema(description = "Proposals.", examples = "120")
        int proposals,

        @Schema(description = "Supports that count.", examples = "4120")
        long supports,

        @Schema(description = "Comments on proposals.", examples = "860")
        long comments,

        @Schema(description = "Cases of agencies.", examples = "14")
        int cases,

        @Schema(description = "Cases that were answered.", examples = "9")
        int answered,

        @Schema(description = "Cases that are late now.", examples = "2")
        int late,

        @Schema(description = "Sessions that were held.", examples = "6")
        int sessionsHeld,

        @Schema(description = "Minutes that were signed.", examples = "5")
        int minutesSigned,

        @Schema(description = "Resolutions.", examples = "22")
        int resolutions,

        @Schema(description = "Resolutions that were verified to be done.", examples = "7")
        int resolutionsVerified) {}
