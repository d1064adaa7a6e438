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
import java.util.List;

/// 300 invented halls around Shush with as many slots as a benchmark asks for, an hour each: a quarter
/// of them over, but those of five weeks at most, the others from tomorrow on.
final class Halls {

    static final int HALLS = 300;
    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    /// Slots from this number on take as many people as come.
    static final int ROOMY = 5000;
    /// These are for whom no hold counts.
    static final int CHANGING = 5300;
    /// These have twenty places each, all free.
    static final int RUSHED = 6000;

    private static final int PAST = 8000;
    private static final int PAST_HOURS = 24 * 35;
    private static final int AT_ONCE = 100;

    private final Stack stack;
    private final LocalDate day = LocalDate.now(TEHRAN).plusDays(1);
    private int hours;
    private int past;

    Halls(Stack stack) {
        this.stack = stack;
    }

    /// The first day that has slots to come.
    LocalDate day() {
        return day;
    }

    /// So many hours from then on have slots.
    int hours() {
        return hours;
    }

    int pastDays() {
        return past / 24;
    }

    void open() {
        execute(Scripts.sql("halls.sql").replace(":day", day.toString()));
    }

    /// Slots for who wants to hold places, apart from those that are counted.
    void openFor(int first, int number, int capacity) {
        slots(first, first + number - 1, "h", capacity, "0");
        execute("insert into peer.slot select f * 10000 + h, 'OPEN', now() + interval '300 days', " + capacity
                + ", 0, 0, 1 from generate_series(1, 300) f, generate_series(" + first + ", " + (first + number - 1)
                + ") h");
        execute("vacuum analyze slot, peer.slot, feed_item");
    }

    void grow(int slots) {
        int wanted = (slots + HALLS - 1) / HALLS;
        int over = Math.min(wanted / 4, PAST_HOURS);
        while (past < over) {
            int last = Math.min(past + AT_ONCE, over) - 1;
            slots(PAST + past, PAST + last, "(" + (PAST - 25) + " - h)", 20, "(f * h) % 20");
            past = last + 1;
        }
        while (hours < wanted - over) {
            int last = Math.min(hours + AT_ONCE, wanted - over) - 1;
            // a third is full, one in twenty holds nothing but a free place
            slots(hours, last, "h", 20, """
                    case when (f * 31 + h * 17) % 3 = 0 then 20 when (f + h) % 20 = 0 then 19 else (f * h) % 20 end""");
            hours = last + 1;
        }
        execute("vacuum analyze venue, facility, slot, feed_item");
    }

    /// @param at hours after the first day at which slot `h` begins
    private void slots(int from, int to, String at, int capacity, String booked) {
        execute(Scripts.sql("slots.sql")
                .replace(":day", day.toString())
                .replace(":hours", at)
                .replace(":capacity", Integer.toString(capacity))
                .replace(":booked", booked)
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

    void execute(String sql) {
        try (Connection connection = stack.connect(Part.VENUE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number that a query finds.
    long number(String query) {
        return numbers(query).getFirst();
    }

    /// The numbers in the one row that a query finds.
    List<Long> numbers(String query) {
        try (Connection connection = stack.connect(Part.VENUE);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            var numbers = new ArrayList<Long>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                numbers.add(row.getLong(i));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
