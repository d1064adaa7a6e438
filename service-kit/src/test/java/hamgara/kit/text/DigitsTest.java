package hamgara.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void foldsDigitsAndNothingElse() {
        assertThat(Digits.fold("کد ۰۱۲۳۴۵۶۷۸۹ و ٠١٢٣٤٥٦٧٨٩ و 42")).isEqualTo("کد 0123456789 و 0123456789 و 42");
    }

    @Test
    void readsNumbersAsPeopleTypeThem() {
        assertThat(Digits.typedNumber("\u200f۹۹۹-۰۰۰ ۰۰\u200c۱\u00a08\u200e")).isEqualTo("9990000018");
        assertThat(Digits.typedNumber("+98 (900) ٠٠٠–٠٠\u221200")).isEqualTo("+98(900)0000000");
        assertThat(Digits.typedNumber("IR97 9900\t0000")).isEqualTo("IR9799000000");
    }

    @Test
    void showsPersianDigits() {
        assertThat(Digits.persian("1405/٠٩/۰۲ R-07")).isEqualTo("۱۴۰۵/۰۹/۰۲ R-۰۷");
    }
}
