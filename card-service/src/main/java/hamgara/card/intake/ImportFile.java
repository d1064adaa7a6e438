package hamgara.card.intake;

import hamgara.kit.text.PersianText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads a file as spreadsheets write it: with or without a byte order mark, commas or semicolons, Persian headers.
final class ImportFile {

    static final int MOST_LINES = 10_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What Excel writes above the header for others like itself.
    private static final Pattern SEPARATOR = Pattern.compile("\\Asep=([;,])\\R", Pattern.CASE_INSENSITIVE);

    /// Names a column may have, by how they are compared.
    private static final Map<String, String> COLUMNS = columns();

    private ImportFile() {}

    static List<ImportLine> read(byte[] bytes) {
        String text = text(bytes);
        Matcher separator = SEPARATOR.matcher(text);
        char delimiter = separator.find() ? separator.group(1).charAt(0) : delimiter(text);
        text = separator.replaceFirst("");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new IntakeRefusal.ImportEmpty();
            }
            CSVRecord names = rows.next();
            Map<String, Integer> header = header(names);
            var lines = new ArrayList<ImportLine>();
            while (rows.hasNext()) {
                if (lines.size() == MOST_LINES) {
                    throw new IntakeRefusal.ImportTooLong(MOST_LINES);
                }
                lines.add(line(rows.next(), header, names.size()));
            }
            if (lines.isEmpty()) {
                throw new IntakeRefusal.ImportEmpty();
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw new IntakeRefusal.ImportNotReadable();
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new IntakeRefusal.ImportNotReadable();
        }
    }

    /// The one that stands more often in the header.
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static Map<String, Integer> header(CSVRecord row) {
        var header = new HashMap<String, Integer>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).isBlank()) {
                continue; // a spreadsheet wrote a column that nobody filled
            }
            String column = COLUMNS.get(key(row.get(i)));
            if (column == null || header.put(column, i) != null) {
                throw new IntakeRefusal.ImportColumnUnknown(i + 1);
            }
        }
        for (String needed : List.of("nationalId", "givenName", "familyName", "areaCode", "gender")) {
            if (!header.containsKey(needed)) {
                throw new IntakeRefusal.ImportColumnMissing(needed);
            }
        }
        if (!header.containsKey("birthDate") && !header.containsKey("birthDateJalali")) {
            throw new IntakeRefusal.ImportColumnMissing("birthDateJalali");
        }
        return header;
    }

    private static ImportLine line(CSVRecord row, Map<String, Integer> header, int columns) {
        return new ImportLine(
                cell(row, header.get("nationalId")),
                cell(row, header.get("givenName")),
                cell(row, header.get("familyName")),
                cell(row, header.get("birthDate")),
                cell(row, header.get("birthDateJalali")),
                cell(row, header.get("areaCode")),
                cell(row, header.get("gender")),
                isTooLong(row, columns) ? true : null);
    }

    /// A comma inside a name that was not quoted moves every cell behind it.
    private static boolean isTooLong(CSVRecord row, int columns) {
        for (int i = columns; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String cell(CSVRecord row, @Nullable Integer at) {
        return at == null || at >= row.size() || row.get(at).isBlank() ? null : row.get(at);
    }

    private static String key(String name) {
        return PersianText.compactKey(name);
    }

    private static Map<String, String> columns() {
        var columns = new HashMap<String, String>();
        Map.of(
                        "nationalId", List.of("nationalId", "کد ملی", "شماره ملی"),
                        "givenName", List.of("givenName", "نام"),
                        "familyName", List.of("familyName", "نام خانوادگی"),
                        "birthDate", List.of("birthDate", "تاریخ تولد میلادی"),
                        "birthDateJalali", List.of("birthDateJalali", "تاریخ تولد"),
                        "areaCode", List.of("areaCode", "کد محل", "کد تقسیمات"),
                        "gender", List.of("gender", "جنسیت"))
                .forEach((column, names) -> names.forEach(name -> columns.put(key(name), column)));
        return Map.copyOf(columns);
    }
}
