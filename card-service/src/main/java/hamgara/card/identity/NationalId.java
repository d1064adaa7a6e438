package hamgara.card.identity;

import hamgara.kit.text.Digits;
import java.util.regex.Pattern;

/// A national identity number of ten digits whose check digit is right. Prints as its mask.
public final class NationalId {

    private static final Pattern TYPED = Pattern.compile("[0-9]{8,10}");
    private static final Pattern SAME_DIGITS = Pattern.compile("([0-9])\\1{9}");

    private final String digits;

    private NationalId(String digits) {
        this.digits = digits;
    }

    /// Reads a typed number: any script, fillers dropped, zeros that a spreadsheet lost put back.
    public static NationalId typed(String text) {
        String number = Digits.typedNumber(text);
        if (!TYPED.matcher(number).matches()) {
            throw new IdentityRefusal.NationalIdMalformed().at("/nationalId");
        }
        String digits = "0".repeat(10 - number.length()) + number;
        if (digits.equals("0000000000") || checkDigit(digits) != digits.charAt(9) - '0') {
            throw new IdentityRefusal.NationalIdChecksum().at("/nationalId");
        }
        return new NationalId(digits);
    }

    static NationalId stored(String digits) {
        return new NationalId(digits);
    }

    /// Ten equal digits pass the checksum, yet are mostly typed to get past a form; some were really issued.
    public boolean isSuspicious() {
        return isSuspicious(digits);
    }

    /// The same of digits that need not be a number.
    public static boolean isSuspicious(String digits) {
        return SAME_DIGITS.matcher(digits).matches();
    }

    public String masked() {
        return digits.substring(0, 3) + "*****" + digits.substring(8);
    }

    String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int rest = sum % 11;
        return rest < 2 ? rest : 11 - rest;
    }
}
