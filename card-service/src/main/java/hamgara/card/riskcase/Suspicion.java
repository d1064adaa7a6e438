package hamgara.card.riskcase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule found: uses at a venue on a day, of one person where the rule is about one.
public record Suspicion(String venue, @Nullable UUID person, LocalDate day, List<UUID> journals) {}
