package hamgara.venue.card;

import java.util.List;

/// Who pays what of a price, in whole rials, and why programmes do not pay all of it.
public record PriceSplit(long venue, List<Share> programmes, long holder, List<Message> messages) {

    /// What one programme pays.
    public record Share(String programme, long amount) {}

    /// A reason, for programs and in words for people.
    public record Message(String code, String fa, String ar, String en) {}

    public static PriceSplit ofNothing() {
        return new PriceSplit(0, List.of(), 0, List.of());
    }

    /// What all programmes pay together.
    public long funded() {
        return programmes.stream().mapToLong(Share::amount).sum();
    }

    public long total() {
        return venue + holder + funded();
    }
}
