package hamgara.card.batch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a record was counted as.
///
/// @param authorization where one had told of the use online before
/// @param journals of the ledger, by which it was paid
record Effect(@Nullable UUID redemption, @Nullable UUID authorization, List<UUID> journals) {

    static final Effect NONE = new Effect(null, null, List.of());
}
