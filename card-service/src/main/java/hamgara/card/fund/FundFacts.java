package hamgara.card.fund;

import hamgara.kit.text.Names;
import java.time.Instant;
import java.util.UUID;

/// What others have to know of a fund; sums in current rials.
public record FundFacts(
        UUID id,
        String code,
        String county,
        Names sponsor,
        Cap cap,
        long alertBelow,
        long toppedUp,
        long allocated,
        long returned,
        long available,
        Instant openedAt,
        long version) {}
