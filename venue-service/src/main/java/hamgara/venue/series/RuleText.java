package hamgara.venue.series;

import hamgara.kit.text.Digits;
import hamgara.venue.series.RecurrenceRule.Frequency;
import hamgara.venue.series.RecurrenceRule.Skip;
import hamgara.venue.series.RecurrenceRule.WeekdayOrdinal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the text of a rule, `FREQ=WEEKLY;BYDAY=SA,MO` or `RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=1`; a part
/// that it does not know or that is out of bounds is refused by name and never passed over.
final class RuleText {

    private static final int MOST_SESSIONS = 400;
    private static final int MOST_INTERVAL = 100;
    private static final Pattern PART = Pattern.compile("([A-Z]{2,12})=([A-Z0-9,+:-]{1,200})");
    private static final Pattern BY_DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern UNTIL = Pattern.compile("([0-9]{8})(T[0-9]{6}Z?)?");
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST", "RSCALE", "SKIP");

    private final Map<String, String> parts;

    private RuleText(Map<String, String> parts) {
        this.parts = parts;
    }

    static RecurrenceRule parse(String text) {
        var parts = new LinkedHashMap<String, String>();
        String plain = Digits.fold(text).strip().toUpperCase(Locale.ROOT);
        for (String each : (plain.startsWith("RRULE:") ? plain.substring(6) : plain).split(";", -1)) {
            Matcher part = PART.matcher(each);
            if (!part.matches() || !KNOWN.contains(part.group(1)) || parts.put(part.group(1), part.group(2)) != null) {
                throw refused(each.split("=", -1)[0]);
            }
        }
        return new RuleText(parts).rule();
    }

    private RecurrenceRule rule() {
        Frequency frequency = word("FREQ", Frequency.class, null);
        RuleCalendar calendar = word("RSCALE", RuleCalendar.class, RuleCalendar.GREGORIAN);
        Skip skip = word("SKIP", Skip.class, Skip.OMIT);
        if (parts.containsKey("SKIP") && !parts.containsKey("RSCALE")) {
            throw refused("SKIP"); // RFC 7529
        }
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            throw refused("UNTIL"); // RFC 5545
        }
        List<WeekdayOrdinal> byDay = byDay();
        boolean ordinals = byDay.stream().anyMatch(day -> day.ordinal() != 0);
        boolean months =
                frequency == Frequency.MONTHLY || (frequency == Frequency.YEARLY && parts.containsKey("BYMONTH"));
        if (ordinals && !months) {
            throw refused("BYDAY");
        }
        Set<Integer> byMonthDay = numbers("BYMONTHDAY", -31, 31);
        if (frequency == Frequency.WEEKLY && !byMonthDay.isEmpty()) {
            throw refused("BYMONTHDAY");
        }
        return new RecurrenceRule(
                frequency,
                parts.containsKey("INTERVAL") ? number("INTERVAL", MOST_INTERVAL) : 1,
                parts.containsKey("COUNT") ? Integer.valueOf(number("COUNT", MOST_SESSIONS)) : null,
                until(),
                byDay,
                byMonthDay,
                numbers("BYMONTH", 1, 12),
                parts.containsKey("WKST") ? weekday(parts.get("WKST")) : DayOfWeek.MONDAY,
                calendar,
                // a rule by days only leaves days out and makes none that a month does not have (RFC 7529)
                frequency == Frequency.DAILY ? Skip.OMIT : skip);
    }

    private <E extends Enum<E>> E word(String name, Class<E> words, @Nullable E otherwise) {
        String word = parts.get(name);
        if (word == null && otherwise != null) {
            return otherwise;
        }
        return Stream.of(words.getEnumConstants())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> refused(name));
    }

    private static DayOfWeek weekday(@Nullable String word) {
        DayOfWeek day = word == null ? null : DAYS.get(word);
        if (day == null) {
            throw refused("WKST");
        }
        return day;
    }

    private int number(String name, int most) {
        String digits = String.valueOf(parts.get(name));
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > most) {
            throw refused(name);
        }
        return Integer.parseInt(digits);
    }

    private Set<Integer> numbers(String name, int least, int most) {
        String list = parts.get(name);
        if (list == null) {
            return Set.of();
        }
        return Stream.of(list.split(",", -1))
                .map(each -> {
                    if (!each.matches("[+-]?[0-9]{1,2}")) {
                        throw refused(name);
                    }
                    int number = Integer.parseInt(each);
                    if (number == 0 || number < least || number > most) {
                        throw refused(name);
                    }
                    return number;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<WeekdayOrdinal> byDay() {
        String list = parts.get("BYDAY");
        var days = new ArrayList<WeekdayOrdinal>();
        for (String each : list == null ? new String[0] : list.split(",", -1)) {
            Matcher day = BY_DAY.matcher(each);
            if (!day.matches() || days.size() == 35) {
                throw refused("BYDAY");
            }
            days.add(new WeekdayOrdinal(
                    weekday(day.group(2)), day.group(1) == null ? 0 : Integer.parseInt(day.group(1))));
        }
        return days;
    }

    /// In ISO digits in both calendars (RFC 7529).
    private @Nullable LocalDate until() {
        String text = parts.get("UNTIL");
        if (text == null) {
            return null;
        }
        Matcher until = UNTIL.matcher(text);
        if (!until.matches()) {
            throw refused("UNTIL");
        }
        try {
            return LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw refused("UNTIL");
        }
    }

    private static RuntimeException refused(String part) {
        String shown = IntStream.range(0, Math.min(part.length(), 20))
                .mapToObj(i -> String.valueOf(part.charAt(i)))
                .filter(letter -> letter.matches("[A-Z0-9-]"))
                .collect(Collectors.joining());
        return new SeriesRefusal.RecurrenceNotUnderstood(shown).at("/rule");
    }
}
