package hamgara.systemtest.settings;

import static java.util.stream.Collectors.toSet;

import hamgara.launcher.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `.env` can tell the compose file, what that tells the services, and what the image has of its own.
final class ContainerSettings {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z][A-Z0-9_]*)(:?[-?])?");
    private static final Pattern TOLD = Pattern.compile("(?m)^ +((?:HAMGARA|QUARKUS|KAFKA_BOOTSTRAP)_[A-Z0-9_]+):");
    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z][A-Z0-9_]*)=");
    private static final Pattern ENV = Pattern.compile("(?m)^ENV (.+)$");

    private final String compose;

    private ContainerSettings(String compose) {
        this.compose = compose;
    }

    static ContainerSettings read() throws IOException {
        return new ContainerSettings(text("docker-compose.yml"));
    }

    Set<Setting> ofCompose() throws IOException {
        Set<Setting> found = new TreeSet<>();
        collect(compose, found);
        Set<String> known = found.stream().map(Setting::variable).collect(toSet());
        for (String file : List.of("docker/demo.env", "docker/example.env")) {
            lines(file).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> found.add(new Setting(name, "compose", Setting.NONE)));
        }
        return found;
    }

    /// The names that a file to copy has a line for.
    static Set<String> lines(String file) throws IOException {
        return names(LINE, text(file));
    }

    /// What the services find in their environment.
    Set<String> toldToServices() {
        return names(TOLD, compose);
    }

    List<Setting> ofImage() throws IOException {
        List<Setting> found = new ArrayList<>();
        Matcher line = ENV.matcher(text("docker/Dockerfile"));
        while (line.find()) {
            for (String pair : line.group(1).split(" ", -1)) {
                String[] parts = pair.split("=", 2);
                found.add(new Setting(parts[0], "image", parts[1]));
            }
        }
        return found;
    }

    /// What the project calls its version.
    static String versionOfTheProject() throws IOException {
        Matcher version = Pattern.compile("<artifactId>hamgara</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(text("pom.xml"));
        return version.find() ? version.group(1) : "";
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(toSet());
    }

    /// A default may hold variables itself.
    private static void collect(String text, Set<Setting> found) {
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        while (variable.find(at)) {
            int end = closing(text, variable.end());
            String rest = text.substring(variable.end(), end);
            found.add(new Setting(variable.group(1), "compose", byDefault(variable.group(2), rest)));
            collect(rest, found);
            at = end;
        }
    }

    private static String byDefault(@Nullable String operator, String rest) {
        if (operator != null && operator.endsWith("?")) {
            return Setting.REQUIRED;
        }
        String plain = rest.replaceAll("\\$\\{([A-Z0-9_]+)[^}]*}", "\\${$1}");
        return plain.isEmpty() ? Setting.NONE : plain;
    }

    private static int closing(String text, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            switch (text.charAt(at++)) {
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
        }
        return at - 1;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Checkout.root().resolve(Path.of(file)));
    }
}
