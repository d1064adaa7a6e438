package hamgara.forum.hall;

import hamgara.forum.cells.SmallCells;
import hamgara.forum.policy.HallPolicy;
import hamgara.kit.text.Names;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A hall, as callers see it.
@Schema(name = "Hall", description = "The dialogue hall of a county or of one of its neighbourhoods.")
record HallView(
        @Schema(description = "Id of the hall.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID id,

        @Schema(description = "Statistical code of the county.", examples = "0614")
        String county,

        @Schema(description = "COUNTY or NEIGHBOURHOOD.", examples = "COUNTY")
        HallFacts.Kind kind,

        @Schema(description = "Of a hall of a neighbourhood: that of its county, when it was open before.") @Nullable
        UUID parentId,

        @Schema(description = "Of a hall of a neighbourhood: its area.") @Nullable
        String areaCode,

        @Schema(description = "PUBLIC, VISIBLE_ONLY or PRIVATE.", examples = "PUBLIC")
        HallFacts.Visibility visibility,

        @Schema(description = "ACTIVE, SUSPENDED or ARCHIVED.", examples = "ACTIVE")
        HallFacts.Status status,

        @Schema(description = "Names of the hall.") Names names,

        @Schema(description = "When it was opened.", examples = "2026-11-23T08:00:00Z")
        Instant openedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String openedAtJalali,

        @Schema(description = "The policy valid now.") PolicyView policy,

        @Schema(
                description =
                        "People who wrote, supported or voted here in the twelve months before `countedOn`; absent "
                                + "where they are fewer than `smallestCell` of the policy and not nobody.",
                examples = "140")
        @Nullable
        Integer activeMembers,

        @Schema(description = "The day they were counted; absent before the first count.") @Nullable
        LocalDate countedOn,

        @Schema(description = "Pairs of capacities in the county that their two owners made symmetric.", examples = "3")
        long symmetricCapacities,

        @Schema(description = "Rises with every change of the hall or its policy.", examples = "1")
        long version)
        implements Versioned {

    static HallView of(Hall hall, HallPolicy policy, long symmetricCapacities) {
        return new HallView(
                hall.id,
                hall.county,
                hall.kind,
                hall.parent,
                hall.areaCode,
                hall.visibility,
                hall.status,
                hall.names(),
                hall.openedAt,
                Jalali.of(hall.openedAt),
                PolicyView.of(policy),
                SmallCells.shown(hall.activeMembers, policy.terms().smallestCell()),
                hall.countedOn,
                symmetricCapacities,
                hall.version);
    }
}
