package hamgara.forum.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency took on in the minutes of a session; of its milestones as many as have to be met.
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
        List<String> cooperating,
        LocalDate dueOn,
        BigDecimal weight,
        @Nullable UUID parent,
        @Nullable LocalDate reviewOn,
        int milestones) {}
