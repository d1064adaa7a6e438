package hamgara.card.usage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the tightest limit still leaves, the decline it would cause, and the day it starts anew (never within a use).
public record Headroom(long left, String decline, @Nullable LocalDate renewsOn) {}
