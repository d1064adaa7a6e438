package hamgara.forum.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has to fit together in a resolution, wherever it is said first.
public record Undertaking(
        String county,
        String owner,
        List<String> cooperating,
        LocalDate dueOn,
        @Nullable LocalDate reviewOn,
        @Nullable UUID parent) {}
