package hamgara.launcher.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the person at the keyboard what is happening and after how many seconds, and passes on what children log.
public final class Progress {
    private static final Pattern WORTH_SEEING = Pattern.compile("\\b(WARN|WARNING|ERROR|FATAL|PANIC|SEVERE)\\b");

    private final PrintStream out;
    private final boolean everyLine;
    private final long began = System.nanoTime();

    /// With `everyLine` all lines of all children appear, otherwise only warnings and errors of those that are up.
    public Progress(PrintStream out, boolean everyLine) {
        this.out = out;
        this.everyLine = everyLine;
    }

    /// For tests: nothing is printed.
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    public synchronized void say(String text) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(), text);
        out.flush();
    }

    /// Without the seconds, for what is to be read at leisure.
    public synchronized void print(String text) {
        out.println(text);
        out.flush();
    }

    /// A line of a child that is up.
    synchronized void relay(String child, String line) {
        if (everyLine || WORTH_SEEING.matcher(line).find()) {
            show(child, line);
        }
    }

    /// A line of a child that is starting or stopping, whose warnings are of no interest if it succeeds.
    synchronized void relayAside(String child, String line) {
        if (everyLine) {
            show(child, line);
        }
    }

    private void show(String child, String line) {
        out.printf(Locale.ROOT, "%-17s | %s%n", child, line);
        out.flush();
    }
}
