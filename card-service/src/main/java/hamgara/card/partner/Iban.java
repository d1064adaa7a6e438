package hamgara.card.partner;

import hamgara.kit.text.Digits;
import java.math.BigInteger;
import java.util.Locale;

/// An Iranian bank account number (Sheba): IR and 24 digits, the first two of them check digits by ISO 13616.
record Iban(String text) {

    private static final int LENGTH = 26;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final String IR_IN_DIGITS = "1827"; // I is 18, R is 27

    /// Reads what a person typed: spaces and digits of any script are taken.
    static Iban typed(String text) {
        String folded = Digits.typedNumber(text).toUpperCase(Locale.ROOT);
        if (!folded.matches("IR[0-9]{24}")) {
            throw new PartnerRefusal.IbanMalformed().at("/iban");
        }
        var moved = new BigInteger(folded.substring(4) + IR_IN_DIGITS + folded.substring(2, 4));
        if (!moved.mod(MODULUS).equals(BigInteger.ONE)) {
            throw new PartnerRefusal.IbanChecksum().at("/iban");
        }
        return new Iban(folded);
    }

    /// Enough to tell two accounts of one owner apart, not enough to pay to.
    String masked() {
        return text.substring(0, 4) + "*".repeat(LENGTH - 8) + text.substring(LENGTH - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
