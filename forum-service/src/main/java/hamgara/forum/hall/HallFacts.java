package hamgara.forum.hall;

import hamgara.forum.policy.HallPolicy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of a hall, with the policy valid now.
public record HallFacts(
        UUID id,
        String county,
        Kind kind,
        @Nullable String areaCode,
        Visibility visibility,
        Status status,
        int activeMembers,
        HallPolicy policy) {

    /// Whose hall it is.
    public enum Kind {
        COUNTY,
        NEIGHBOURHOOD
    }

    /// Who may know of it, and who may take part.
    public enum Visibility {
        /// Everybody reads, everybody takes part.
        PUBLIC,
        /// Everybody reads, members take part.
        VISIBLE_ONLY,
        /// Members and those who oversee it; nobody else learns that it is there.
        PRIVATE
    }

    /// Whether anything happens in it.
    public enum Status {
        ACTIVE,
        SUSPENDED,
        ARCHIVED
    }

    /// True in events of a hall that only its members know of; otherwise absent.
    public @Nullable Boolean privateOrNull() {
        return visibility == Visibility.PRIVATE ? Boolean.TRUE : null;
    }
}
