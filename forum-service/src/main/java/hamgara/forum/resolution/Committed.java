package hamgara.forum.resolution;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency took on in the minutes of a session.
public record Committed(
        UUID session,
        UUID hall,
        String county,
        @Nullable UUID proposal,
        String workingGroup,
        String lang,
        String text,
        String indicator,
        String agency,
        LocalDate dueOn) {}
