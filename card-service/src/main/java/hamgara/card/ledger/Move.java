package hamgara.card.ledger;

/// An amount from one account to another: two entries that add up to nothing.
public record Move(Account from, Account to, String unit, long amount) {

    public static final String RIALS = "IRR";

    public Move {
        if (amount <= 0) {
            throw new IllegalArgumentException("A move of " + amount + " " + unit);
        }
    }
}
