package hamgara.venue.keptentry;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.card.Authorization;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.card.PriceSplit;
import hamgara.venue.keptentry.KeptEntryRepository.GivenUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Has card-service keep entries for bookings so that none is lost, whoever dies when: the intention is
/// committed before the question, a booking takes it in its own transaction, and what no booking took is given
/// up with an event.
@ApplicationScoped
public class KeptEntries {

    private static final int GIVEN_UP_AT_ONCE = 100;

    private final KeptEntryRepository entries;
    private final CardClient cards;
    private final KeptEntryConfig config;
    private final Outbox outbox;

    KeptEntries(KeptEntryRepository entries, CardClient cards, KeptEntryConfig config, Outbox outbox) {
        this.entries = entries;
        this.cards = cards;
        this.config = config;
        this.outbox = outbox;
    }

    /// Asks card-service, outside of any transaction. The same request gets the same entry however often it is
    /// sent, until a booking took it or it was given up.
    ///
    /// @param askedAs the request in one line
    /// @param hold that is to become the booking
    public Answer ask(String askedAs, @Nullable UUID hold, EligibilityQuestion question, BookedPlace place) {
        UUID id = requiringNew().call(() -> entries.ask(Ids.next(), place.bookingId(), askedAs, hold));
        Authorization authorization = cards.authorize(id, question, place);
        PriceSplit shares = authorization.shares();
        KeptEntry entry =
                authorization.given() && shares != null ? new KeptEntry(id, authorization.checkId(), shares) : null;
        return new Answer(entry, authorization.reasons(), shares);
    }

    /// What card-service said: an entry, or why not.
    ///
    /// @param shares without an entry: what the holder would have to pay, more than was told
    public record Answer(
            @Nullable KeptEntry entry,
            List<String> reasons,
            @Nullable PriceSplit shares) {}

    /// A booking takes it, in the transaction of its change; false when it was given up or taken meanwhile.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean take(KeptEntry entry) {
        return entries.take(entry.id());
    }

    /// Gives it up at once when the change that was to take it fails.
    public <T> T orGiveUp(KeptEntry entry, Callable<T> change) {
        boolean changed = false;
        try {
            T result = call(change);
            changed = true;
            return result;
        } finally {
            if (!changed) {
                giveUp(List.of(entry));
            }
        }
    }

    /// Gives up those of them that no booking took, in a transaction of its own.
    public void giveUp(List<KeptEntry> given) {
        requiringNew()
                .run(() -> given.forEach(entry -> entries.giveUp(entry.id()).forEach(this::tell)));
    }

    private static <T> T call(Callable<T> change) {
        try {
            return change.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives up what no booking took; any number of sweepers may run. Answers how many.
    @Transactional
    int sweep() {
        List<GivenUp> lost = entries.giveUpLost(config.givenUpAfter(), GIVEN_UP_AT_ONCE);
        lost.forEach(this::tell);
        return lost.size();
    }

    private void tell(GivenUp lost) {
        outbox.append(new BookingGivenUp(lost.id(), lost.booking()));
    }
}
