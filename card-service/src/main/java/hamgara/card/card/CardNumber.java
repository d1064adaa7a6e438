package hamgara.card.card;

import java.security.SecureRandom;

/// Makes card numbers: 9364 (national use, Iran), eleven random digits, a Luhn digit. Never taken for a bank card.
final class CardNumber {

    private static final String PREFIX = "9364";
    private static final int RANDOM_DIGITS = 11;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardNumber() {}

    static String next() {
        var digits = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.append(checkDigit(digits)).toString();
    }

    /// The Luhn digit that completes these digits.
    static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
