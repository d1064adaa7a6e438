package hamgara.card.report;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.card.person.Age;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeBandsTest {

    @Test
    void agreesWithTheAgeOfEveryBirthDate() {
        for (LocalDate day :
                List.of(LocalDate.parse("2026-11-21"), LocalDate.parse("2025-03-20"), LocalDate.parse("2024-03-19"))) {
            for (LocalDate born = day.minusYears(40); !born.isAfter(day); born = born.plusDays(1)) {
                int age = Age.on(born, day);
                assertThat(born.isAfter(AgeBands.latestBirth(age, day)))
                        .as(born + " on " + day)
                        .isFalse();
                assertThat(born.isAfter(AgeBands.latestBirth(age + 1, day)))
                        .as(born + " on " + day)
                        .isTrue();
            }
        }
    }

    @Test
    void namesTheBuckets() {
        assertThat(AgeBands.name(0)).isEqualTo("65+");
        assertThat(AgeBands.name(4)).isEqualTo("19-24");
        assertThat(AgeBands.bounds(LocalDate.parse("2026-11-21"))).isSorted().hasSize(8);
    }
}
