package hamgara.venue.card;

import java.util.List;
import java.util.stream.Stream;

/// Who pays what of a price, in whole rials, and why programmes do not pay all of it.
public record PriceSplit(long venue, List<Share> programmes, long holder, List<Message> messages) {

    /// What one programme pays.
    public record Share(String programme, long amount) {}

    /// A reason, for programs and in words for people.
    public record Message(String code, String fa, String ar, String en) {}

    public static PriceSplit ofNothing() {
        return new PriceSplit(0, List.of(), 0, List.of());
    }

    /// This and another one together.
    public PriceSplit plus(PriceSplit other) {
        return new PriceSplit(
                venue + other.venue,
                Stream.concat(programmes.stream(), other.programmes.stream()).toList(),
                holder + other.holder,
                Stream.concat(messages.stream(), other.messages.stream()).toList());
    }

    /// What all programmes pay together.
    public long funded() {
        return programmes.stream().mapToLong(Share::amount).sum();
    }

    public long total() {
        return venue + holder + funded();
    }
}
