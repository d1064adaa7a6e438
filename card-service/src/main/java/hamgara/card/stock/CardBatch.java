package hamgara.card.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch of cards to print and where it has got to.
@Entity
class CardBatch {

    enum State {
        DRAFT,
        PRODUCED,
        DISPATCHED,
        RECEIVED
    }

    @Id
    UUID id;

    UUID programmeId;
    String programmeCode;
    String countyCode;
    String desk;
    int size;

    @Enumerated(EnumType.STRING)
    State state;

    Instant createdAt;

    @Nullable
    Instant producedAt;

    @Nullable
    Instant dispatchedAt;

    @Nullable
    Instant receivedAt;

    @Version
    long version;

    CardBatch() {}

    void produce(Instant at) {
        advance(State.DRAFT, State.PRODUCED);
        producedAt = at;
    }

    void dispatch(Instant at) {
        advance(State.PRODUCED, State.DISPATCHED);
        dispatchedAt = at;
    }

    void receive(Instant at) {
        advance(State.DISPATCHED, State.RECEIVED);
        receivedAt = at;
    }

    void require(State expected) {
        if (state != expected) {
            throw new StockRefusal.CardBatchInOtherState(state);
        }
    }

    private void advance(State from, State to) {
        require(from);
        state = to;
    }
}
