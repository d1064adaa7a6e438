package hamgara.venue.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/// Places of a slot kept for a person. Read-only here: [HoldRepository] and [EndingRepository] change
/// its state by guarded statements.
@Entity
@Immutable
class Hold {

    @Id
    UUID id;

    String caller;

    UUID cardId;

    /// The request in one line, see [NewHold#line()].
    String asked;

    int extended;

    /// Kept for somebody who waited; takes the person's time only once it is accepted.
    boolean offered;

    /// A hold past its time is expired whether or not the sweeper has come by.
    @Enumerated(EnumType.STRING)
    @Formula("case when status = 'HELD' and expires_at <= clock_timestamp() then 'EXPIRED' else status end")
    HoldState state;

    Instant expiresAt;

    long version;

    Hold() {}

    /// As it is when it was just written down.
    static Hold made(UUID id, String caller, UUID card, String asked, Instant expiresAt) {
        var hold = new Hold();
        hold.id = id;
        hold.caller = caller;
        hold.cardId = card;
        hold.asked = asked;
        hold.state = HoldState.HELD;
        hold.expiresAt = expiresAt;
        hold.version = 1;
        return hold;
    }

    boolean asks(NewHold request) {
        return asked.equals(request.line());
    }
}
