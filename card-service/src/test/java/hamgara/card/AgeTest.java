package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.card.person.Age;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeTest {

    @Test
    void growsOnTheBirthdayAndNotBefore() {
        for (LocalDate born = Jalali.day(1386, 1, 1); born.isBefore(Jalali.day(1389, 1, 1)); born = born.plusDays(1)) {
            for (int years = 1; years < 32; years++) {
                LocalDate birthday = Age.birthday(born, years);
                assertThat(Age.on(birthday, birthday)).isZero();
                assertThat(Age.on(born, birthday)).isEqualTo(years);
                assertThat(Age.on(born, birthday.minusDays(1))).isEqualTo(years - 1);
            }
        }
    }

    @Test
    void comesWithTheNewYearForWhoWasBornOnALeapDay() {
        LocalDate leapDay = Jalali.day(1387, 12, 30);

        assertThat(Age.birthday(leapDay, 18)).isEqualTo(Jalali.day(1406, 1, 1));
        assertThat(Age.on(leapDay, Jalali.day(1405, 12, 29))).isEqualTo(17);
        assertThat(Age.on(leapDay, Jalali.day(1406, 1, 1))).isEqualTo(18);
        assertThat(Age.birthday(Jalali.day(1387, 12, 29), 18)).isEqualTo(Jalali.day(1405, 12, 29));
    }
}
