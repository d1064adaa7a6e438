package hamgara.systemtest.settings;

import hamgara.launcher.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables of settings in `docs/operations.md`: rows that begin with the name of a variable.
record OperationsDocument(List<Setting> settings, List<String> untold) {

    static final Path FILE = Checkout.root().resolve("docs/operations.md");

    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z][A-Z0-9_]+)` \\| ([^|]+) \\| ([^|]+) \\| ?(.*?) ?\\|");

    static OperationsDocument read() throws IOException {
        List<Setting> settings = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String byDefault = row.group(3).strip().replace("`", "");
                readers(row.group(2).strip())
                        .forEach(reader -> settings.add(new Setting(row.group(1), reader, byDefault)));
                if (row.group(4).isBlank()) {
                    untold.add(row.group(1));
                }
            }
        }
        return new OperationsDocument(List.copyOf(settings), List.copyOf(untold));
    }

    private static Stream<String> readers(String cell) {
        return switch (cell) {
            case "all" -> ServiceSettings.SERVICES.stream();
            case "services" -> ServiceSettings.SERVICES.stream().filter(ServiceSettings::hasData);
            default -> Stream.of(cell.split(", ", -1));
        };
    }
}
