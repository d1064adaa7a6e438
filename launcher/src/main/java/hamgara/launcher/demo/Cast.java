package hamgara.launcher.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// The invented people of one performance. A new one gets new people, so that the story works on kept data too.
final class Cast {

    static final String COUNTY = "0614";
    static final String TOWN = "0614021281";
    static final String VENUE = "takhti";
    static final String TERMINAL = "terminal-takhti";
    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final String name = Integer.toString(RANDOM.nextInt(1_000_000, 10_000_000), 36);

    Cast(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(TEHRAN));
    }

    /// Maryam, 17, who gets the card.
    String maryam() {
        return "citizen-" + name + "-maryam";
    }

    /// Her mother.
    String mother() {
        return "citizen-" + name + "-mother";
    }

    /// One of the people in the hall.
    String neighbour(int number) {
        return "citizen-" + name + "-" + number;
    }

    /// A code that no earlier performance has used.
    String code(String stem) {
        return stem + "-" + name.toLowerCase(Locale.ROOT);
    }

    /// A national identity number with a valid check digit and a prefix that no registration office uses.
    static String inventedNationalId() {
        String nine = "99" + RANDOM.nextInt(7, 10) + "%06d".formatted(RANDOM.nextInt(1_000_000));
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (nine.charAt(i) - '0');
        }
        int rest = sum % 11;
        return nine + (rest < 2 ? rest : 11 - rest);
    }
}
