package hamgara.forum.resolution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a meeting found of a claim that a resolution is done.
public record Judgement(
        UUID resolution,
        UUID verification,
        UUID session,
        UUID minutes,
        boolean done,
        @Nullable String why) {}
