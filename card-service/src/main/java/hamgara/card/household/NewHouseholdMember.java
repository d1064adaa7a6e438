package hamgara.card.household;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Brings a person into a household, or accepts an invitation.
@Schema(name = "NewHouseholdMember")
record NewHouseholdMember(
        @Schema(description = "What the person is to the head; never HEAD", examples = "CHILD") @NotNull
        HouseholdMember.Relation relation,

        @Schema(description = "The desk has the consent of the person, or of a minor's guardian, in writing") @Nullable
        Boolean consentSeen) {}
