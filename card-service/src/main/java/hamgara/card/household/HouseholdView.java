package hamgara.card.household;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A household on the wire.
@Schema(name = "Household", description = "People who live together; no names.")
record HouseholdView(
        UUID id,

        @Schema(description = "SCI code of the county", examples = "0614")
        String county,

        @Schema(description = "Person id of the head") UUID headId,

        List<Member> members,

        @Schema(description = "When it was founded (UTC)") Instant foundedAt,

        @Schema(description = "The same day in the Jalali calendar, Tehran", examples = "1405-09-02")
        String foundedAtJalali,

        @Schema(description = "When the last member left (UTC)") @Nullable
        Instant dissolvedAt,

        @Schema(description = "Grows by one with every change")
        long version)
        implements Versioned {

    /// A member on the wire.
    @Schema(name = "HouseholdMember")
    record Member(
            @Schema(description = "Person id") UUID personId,

            @Schema(description = "To the head", examples = "CHILD")
            HouseholdMember.Relation relation,

            @Schema(description = "INVITED counts for nothing yet; MEMBER counts")
            HouseholdMember.State state,

            @Schema(description = "Who agreed; absent while INVITED")
            HouseholdMember.@Nullable ConsentBy consentBy) {}

    static HouseholdView of(Household household, List<HouseholdMember> present) {
        return new HouseholdView(
                household.id,
                household.countyCode,
                household.headId,
                present.stream()
                        .map(member -> new Member(member.personId, member.relation, member.state, member.consentBy))
                        .toList(),
                household.foundedAt,
                Jalali.of(household.foundedAt),
                household.dissolvedAt,
                household.version);
    }
}
