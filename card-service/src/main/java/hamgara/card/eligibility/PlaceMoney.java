package hamgara.card.eligibility;

import hamgara.card.card.CardFacts;
import hamgara.card.programme.Category;
import hamgara.card.usage.Limits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The prices of booked places, each held under the id of its place and paid as any authorization is.
///
/// Authorizations stand behind it. They look at redemptions, and those at places, so places cannot ask them directly.
/// Whoever calls has the person's places locked, and calls [#lock] before anything else.
public interface PlaceMoney {

    /// A price that is to be held.
    record Asked(
            UUID place,
            CardFacts card,
            String venue,
            Category category,
            long price,
            Instant startsAt,
            Instant expiresAt) {}

    /// What one pocket pays, by its programme.
    record Share(String programme, long amount) {}

    /// Who pays what, in rials: price = venue + holder + all programmes.
    ///
    /// @param reasons why the holder pays a rest, as codes of declines
    record Shares(long price, long venue, List<Share> programmes, long holder, List<String> reasons) {}

    /// Somebody was faster at a limit; nothing of this try stays, and another one sees what the other left.
    final class Overtaken extends RuntimeException {
        public Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    /// Takes all that a change touches in the order that everybody keeps to: payments of the person, authorizations by
    /// id, counters of limits, pockets by id.
    ///
    /// @param entries uses of entries that are counted or given back beside
    void lock(UUID person, Collection<UUID> places, @Nullable Asked asked, Collection<Limits.Use> entries);

    /// Splits a price as a quote does, and holds what pockets pay of it.
    Shares hold(Asked asked);

    /// As it was split when it was held.
    Shares sharesOf(UUID place);

    /// Counts it against the limits, where it is still held.
    void count(UUID place);

    /// Takes it off the limits, where it is still held.
    void uncount(UUID place);

    /// Lets pockets have back what they hold for it, for a place that is to stand for this one.
    void lend(UUID place);

    /// After [#lend]: holds again what the other place did not take of the same pockets.
    void keepRest(UUID lender, UUID other);

    /// Lets it go for good; what came free by it, by pocket.
    Map<UUID, Long> release(UUID place);

    /// The same where nobody came for it in time.
    Map<UUID, Long> expire(UUID place);

    /// Holds again what another place had of it, as far as that came free.
    void takeBack(UUID place, Map<UUID, Long> freed);

    /// Owes it to the venue, once.
    void capture(UUID place);
}
