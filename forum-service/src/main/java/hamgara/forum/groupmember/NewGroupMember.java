package hamgara.forum.groupmember;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an agency is in a working group.
@Schema(name = "NewGroupMember")
record NewGroupMember(
        @Schema(description = "Its role in the group.", examples = "MEMBER", required = true) @NotNull
        Role role,

        @Schema(description = "The post that comes to its meetings; no name.", examples = "معاون پرورشی")
        @Size(max = 200)
        @Nullable
        String post) {

    /// A role in a working group.
    @Schema(name = "GroupRole")
    enum Role {
        /// Leads its meetings; there is one.
        CHAIR,
        /// Keeps its papers; there is one.
        SECRETARY,
        MEMBER,
        /// Is there and decides nothing.
        OBSERVER
    }
}
