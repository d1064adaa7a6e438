package hamgara.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables of one run, on the screen and at the end of `docs/performance.md`.
final class Report {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(Comparison comparison) {
        rows.add(comparison.row());
        notes.add(comparison.shares());
    }

    void note(String text) {
        notes.add(text);
    }

    /// In Markdown.
    String text() {
        var text = new StringBuilder(line(Comparison.HEADER))
                .append("|")
                .append(" --- |".repeat(Comparison.HEADER.size()))
                .append('\n');
        rows.forEach(row -> text.append(line(row)));
        text.append('\n');
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    void appendTo(Path file, String command, Clock clock) throws IOException {
        String head = "\n### " + clock.instant().truncatedTo(ChronoUnit.MINUTES) + "\n\n`./hamgara bench " + command
                + "` on " + machine() + ".\n\n";
        Files.writeString(
                file, head + text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String machine() throws IOException {
        String model = first("/proc/cpuinfo", "model name");
        String memory = first("/proc/meminfo", "MemTotal");
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        return String.format(
                Locale.ROOT,
                "%d × %s, %s, Linux %s, Java %s, load before the end %s",
                Runtime.getRuntime().availableProcessors(),
                model,
                memory,
                System.getProperty("os.version"),
                Runtime.version(),
                load);
    }

    private static String first(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
