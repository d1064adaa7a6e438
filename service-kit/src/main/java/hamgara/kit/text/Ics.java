package hamgara.kit.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes content lines as RFC 5545 has them: at most 75 octets a line, folded between characters, texts escaped.
public final class Ics {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /// A line whose value is no text, such as a time or a number.
    public Ics line(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    /// A line of text for people.
    public Ics text(String name, String value) {
        return line(name, escaped(value));
    }

    /// An instant, written in UTC.
    public Ics utc(String name, Instant value) {
        return line(name, UTC.format(value));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (character >= ' ' && character != 0x7F) { // no other control character may stand in a text
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
