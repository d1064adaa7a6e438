package hamgara.card.fund;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happens to a fund; amounts in current rials.
sealed interface FundEvent extends Event {

    UUID fund();

    @Override
    default UUID subject() {
        return fund();
    }

    /// A sponsor's fund was opened.
    record Opened(UUID fund, String code, String county, Cap cap) implements FundEvent {
        @Override
        public String type() {
            return "hamgara.card.fund-opened.v1";
        }
    }

    /// A sponsor put money in.
    record ToppedUp(UUID fund, String code, String county, long amount, long available) implements FundEvent {
        @Override
        public String type() {
            return "hamgara.card.fund-topped-up.v1";
        }
    }

    /// What is left fell below the threshold just now.
    record RanLow(UUID fund, String code, String county, long available, long alertBelow) implements FundEvent {
        @Override
        public String type() {
            return "hamgara.card.fund-low-balance.v1";
        }
    }

    /// The last rial was granted just now.
    record Exhausted(UUID fund, String code, String county, long available) implements FundEvent {
        @Override
        public String type() {
            return "hamgara.card.fund-exhausted.v1";
        }
    }
}
