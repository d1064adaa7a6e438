package hamgara.forum.opendata;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of RFC 4180.
///
/// A file begins with the mark by which spreadsheets know UTF-8, so that they show Persian. A text that a spreadsheet
/// would take for a formula is written so that it stays a text: words come from people.
final class Csv {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-(?![0-9]+$).*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private Csv() {}

    static String line(Collection<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text =
                value instanceof String words && FORMULA.matcher(words).matches() ? "'" + words : value.toString();
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
