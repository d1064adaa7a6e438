package hamgara.kit.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the provincial calendar that comes with the kit: comma-separated lines under
/// `hamgara/calendar`, where `#` begins a note and the first other line names the columns.
final class CalendarFiles {

    private static final String FOLDER = "/hamgara/calendar/";

    private CalendarFiles() {}

    static WorkingCalendar provincial() {
        return WorkingCalendar.of(
                read("weekends.csv", 3, CalendarFiles::weekend),
                read("office-hours.csv", 5, CalendarFiles::hours),
                read("holidays.csv", 5, CalendarFiles::holiday));
    }

    private static WeekendRule weekend(String[] columns) {
        return new WeekendRule(
                LocalDate.parse(columns[0]),
                dayOrNone(columns[1]),
                Stream.of(columns[2].split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    private static OfficeHours hours(String[] columns) {
        return new OfficeHours(
                LocalDate.parse(columns[0]),
                dayOrNone(columns[1]),
                DayOfWeek.valueOf(columns[2]),
                LocalTime.parse(columns[3]),
                LocalTime.parse(columns[4]));
    }

    private static Holiday holiday(String[] columns) {
        LocalDate date = LocalDate.parse(columns[0]);
        if (!Jalali.of(date).equals(columns[1])) {
            throw new IllegalArgumentException(columns[0] + " is not " + columns[1] + " but " + Jalali.of(date));
        }
        return new Holiday(date, columns[3], columns[4], Holiday.Status.valueOf(columns[2]));
    }

    private static @Nullable LocalDate dayOrNone(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static <T> List<T> read(String file, int columns, Function<String[], T> row) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> {
                    String[] values = line.split(",", -1);
                    if (values.length != columns) {
                        throw new IllegalArgumentException(
                                file + " needs " + columns + " columns in the line: " + line);
                    }
                    return row.apply(values);
                })
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = CalendarFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The kit lacks its file " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
