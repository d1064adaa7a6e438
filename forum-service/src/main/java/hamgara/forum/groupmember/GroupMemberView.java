package hamgara.forum.groupmember;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member of a working group, as callers see it.
@Schema(name = "GroupMember", description = "An agency in a working group. Names posts, never persons.")
record GroupMemberView(
        @Schema(description = "The agency.", examples = "LIBRARIES")
        String agency,

        @Schema(description = "Its role in the group.", examples = "MEMBER")
        NewGroupMember.Role role,

        @Schema(description = "The post that comes to its meetings.", examples = "معاون پرورشی") @Nullable
        String post,

        @Schema(description = "Since when, first day included.", examples = "2026-12-20")
        LocalDate sinceOn,

        @Schema(
                description = "Until when, that day not included; absent while it is a member.",
                examples = "2027-06-01")
        @Nullable
        LocalDate untilOn) {}
