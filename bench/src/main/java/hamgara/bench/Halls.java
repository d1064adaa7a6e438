package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;

/// 300 invented halls around Shush with as many slots as a benchmark asks for, an hour each, from tomorrow on.
final class Halls {

    /// Hours from here on take as many people as come, for who wants to hold places.
    static final int ROOMY = 5000;

    private static final int HALLS = 300;
    private static final int AT_ONCE = 100;
    private static final int ROOMY_HOURS = 1000;

    private final Stack stack;
    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(1);
    private int hours;

    Halls(Stack stack) {
        this.stack = stack;
    }

    /// The first day that has slots.
    LocalDate day() {
        return day;
    }

    void open() {
        execute(Scripts.sql("halls.sql").replace(":day", day.toString()));
        slots(ROOMY, ROOMY + ROOMY_HOURS - 1, 100_000);
    }

    void grow(int slots) {
        while (hours * HALLS < slots) {
            int last = Math.min(hours + AT_ONCE, (slots + HALLS - 1) / HALLS) - 1;
            slots(hours, last, 20);
            hours = last + 1;
        }
        execute("vacuum analyze venue, facility, slot");
    }

    private void slots(int from, int to, int capacity) {
        execute(Scripts.sql("slots.sql")
                .replace(":day", day.toString())
                .replace(":capacity", Integer.toString(capacity))
                .replace(":lo", Integer.toString(from))
                .replace(":hi", Integer.toString(to)));
    }

    /// A file with the tokens of as many citizens, one on each line.
    static Path tokens(County county, Path folder, int number) {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            tokens.add(county.token("citizen"));
        }
        try {
            return Files.write(folder.resolve("tokens"), tokens);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = stack.connect(Part.VENUE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number that a query finds.
    long number(String query) {
        try (Connection connection = stack.connect(Part.VENUE);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
