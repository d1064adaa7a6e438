package hamgara.kit.page;

import hamgara.kit.problem.Refusal;

/// The page size is not a number from 1 to 100.
final class BadLimit extends Refusal.Malformed {
    BadLimit() {
        super("bad-limit");
    }
}
