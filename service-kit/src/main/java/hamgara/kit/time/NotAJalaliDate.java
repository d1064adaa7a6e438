package hamgara.kit.time;

import hamgara.kit.problem.Refusal;

/// Refuses a text that names no day of the solar calendar.
public final class NotAJalaliDate extends Refusal.Invalid {

    NotAJalaliDate() {
        super("not-a-jalali-date");
    }
}
