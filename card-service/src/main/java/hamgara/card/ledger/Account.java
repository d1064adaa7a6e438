package hamgara.card.ledger;

import java.util.UUID;

/// One account of the ledger: what it stands for and whose it is.
public record Account(AccountKind kind, String owner) {

    public static Account external() {
        return new Account(AccountKind.EXTERNAL, "external");
    }

    public static Account fund(UUID fund) {
        return new Account(AccountKind.FUND, fund.toString());
    }

    /// Below zero by the entries that a programme has granted.
    public static Account grant(UUID programme) {
        return new Account(AccountKind.GRANT, programme.toString());
    }

    public static Account pocket(UUID pocket) {
        return new Account(AccountKind.POCKET, pocket.toString());
    }

    public static Account hold(UUID pocket) {
        return new Account(AccountKind.HOLD, pocket.toString());
    }

    public static Account offline(UUID pocket, UUID card) {
        return new Account(AccountKind.OFFLINE, pocket + ":" + card);
    }

    public static Account payable(String venue) {
        return new Account(AccountKind.PAYABLE, venue);
    }

    public static Account paid(String venue) {
        return new Account(AccountKind.PAID, venue);
    }

    public static Account returned(UUID fund) {
        return new Account(AccountKind.RETURNED, fund.toString());
    }

    /// Below zero by what a programme bears without a pocket behind it.
    public static Account loss(UUID programme) {
        return new Account(AccountKind.LOSS, programme.toString());
    }
}
