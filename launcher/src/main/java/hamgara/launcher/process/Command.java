package hamgara.launcher.process;

import java.util.List;
import java.util.Map;

/// What to execute, and the environment variables it gets on top of the launcher's own.
public record Command(List<String> words, Map<String, String> environment) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
