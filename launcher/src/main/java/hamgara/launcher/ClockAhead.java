package hamgara.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// How far the clock of forum-service is ahead of the world's, since the demonstration let weeks pass in the dialogue
/// halls. It is kept with the data and only grows: for an earlier clock, what was written then would lie in the future.
public final class ClockAhead {
    private final Path file;

    private ClockAhead(Path file) {
        this.file = file;
    }

    public static ClockAhead of(Stack stack) {
        return keptIn(stack.folder("forum-clock-ahead"));
    }

    static ClockAhead keptIn(Path file) {
        return new ClockAhead(file);
    }

    public Duration get() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds for the next start of the service.
    public void growTo(Duration ahead) {
        if (ahead.compareTo(get()) < 0) {
            throw new IllegalArgumentException("the clock would run backwards, from " + get() + " to " + ahead);
        }
        try {
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), ahead + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
