package hamgara.card.credential;

/// The place of a credential in the status lists.
public record StatusPlace(int list, int index) {

    /// Places in each list.
    public static final int PLACES = 1 << 16;

    /// As one number, the form of the claim.
    public long number() {
        return (long) list * PLACES + index;
    }
}
