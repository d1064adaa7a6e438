package hamgara.venue.symmetry;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Alike capacities of one area, and how evenly they are used.
@Schema(name = "CapacityGroup", description = "Facilities of one kind in one area, and how evenly they are used.")
record CapacityGroupView(
        @Schema(description = "Kind of the facilities.", examples = "SPORT_HALL")
        String kind,

        @Schema(description = "Code of the area.", examples = "0614021281")
        String areaCode,

        @Schema(description = "Agencies that have a part in it.")
        List<String> agencies,

        @Schema(
                description =
                        "One minus the Gini coefficient of the use rates: 1 when all are used alike, less the further one is ahead; "
                                + "absent while a member's rate is, and for one facility alone.",
                examples = "0.75")
        @Nullable
        BigDecimal symmetryIndex,

        @Schema(
                description =
                        "The facilities, the least used first; those whose rate is absent last. One that was open to nobody is "
                                + "among them, with nothing offered and a rate of 0, unless it was closed all the time.")
        List<Member> members) {

    /// One facility of the group.
    @Schema(name = "CapacityGroupMember", description = "One facility of the group.")
    record Member(
            @Schema(description = "Id of the facility.", examples = "0198c0de-0000-7000-8000-00000000000d")
            UUID facilityId,

            @Schema(description = "Agency behind it.", examples = "EDUCATION") @Nullable
            String agency,

            @Schema(description = "Place-minutes offered.", examples = "36000")
            long offered,

            @Schema(
                    description =
                            "Place-minutes attended, divided by those; absent where one to four people came, or it "
                                    + "would tell of those.",
                    examples = "0.5")
            @Nullable
            BigDecimal useRate) {}

    /// All groups of a county.
    @Schema(name = "CapacityGroups", description = "Groups of alike capacities.")
    record Groups(@Schema(description = "By kind and area.") List<CapacityGroupView> items) {}
}
