package hamgara.card.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes RFC 4180, line by line.
///
/// It begins with the mark by which spreadsheets know UTF-8, so that they show Persian. A text that a spreadsheet would
/// take for a formula is written so that it stays a text: names come from people.
public final class Spreadsheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-(?![0-9]+$).*", Pattern.DOTALL);

    private final CSVPrinter lines;

    private Spreadsheet(CSVPrinter lines) {
        this.lines = lines;
    }

    public static Spreadsheet begin(Appendable to, List<String> header) {
        try {
            to.append(BYTE_ORDER_MARK);
            Spreadsheet file = goOn(to);
            file.line(header.toArray());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A further part of a file that has begun elsewhere.
    public static Spreadsheet goOn(Appendable to) {
        try {
            return new Spreadsheet(new CSVPrinter(to, CSVFormat.RFC4180));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void line(Object... cells) {
        try {
            lines.printRecord(Arrays.stream(cells).map(Spreadsheet::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void lines(List<List<String>> more) {
        more.forEach(cells -> line(cells.toArray()));
    }

    public void flush() {
        try {
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object harmless(Object cell) {
        return cell instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : cell;
    }
}
