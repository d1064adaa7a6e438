package hamgara.venue.card;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card as card-service knows it: no id when what was shown is none of ours, reasons when it would not be taken.
public record ShownCard(@Nullable UUID cardId, List<String> reasons) {}
