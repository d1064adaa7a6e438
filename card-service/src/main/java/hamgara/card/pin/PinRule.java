package hamgara.card.pin;

import hamgara.kit.text.Digits;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a PIN must be.
final class PinRule {

    private static final Pattern FORM = Pattern.compile("[0-9]{4,6}");

    /// All the same, two in turn (1212), or a half twice (123123).
    private static final Pattern REPEATED = Pattern.compile("([0-9]{1,3})\\1+");

    private static final String UP = "01234567890";
    private static final String DOWN = "09876543210";

    private PinRule() {}

    /// The digits as they are kept; refuses what somebody who knows the holder would try first.
    static String accepted(String typed, LocalDate bornOn) {
        String pin = Digits.typedNumber(typed);
        if (!FORM.matcher(pin).matches()) {
            throw new PinRefusal.PinMalformed().at("/pin");
        }
        boolean weak = REPEATED.matcher(pin).matches()
                || UP.contains(pin)
                || DOWN.contains(pin)
                || pin.equals(Integer.toString(bornOn.getYear()))
                || pin.equals(Jalali.of(bornOn).substring(0, 4));
        if (weak) {
            throw new PinRefusal.PinWeak().at("/pin");
        }
        return pin;
    }
}
