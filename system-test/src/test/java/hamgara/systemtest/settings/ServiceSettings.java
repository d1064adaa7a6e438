package hamgara.systemtest.settings;

import hamgara.launcher.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one of the four services can be told.
final class ServiceSettings {

    static final List<String> SERVICES = List.of("card", "forum", "venue", "gateway");

    private static final String KIT = "service-kit";
    private static final String OURS = "hamgara.";

    /// Settings of libraries that find out for themselves what nobody tells them.
    private static final Set<String> FOUND_OUT = Set.of("QUARKUS_OIDC_TOKEN_ISSUER");

    private final String service;
    private final Map<String, String> asked;
    private final Map<String, String> kept;

    private ServiceSettings(String service, Map<String, String> asked, Map<String, String> kept) {
        this.service = service;
        this.asked = asked;
        this.kept = kept;
    }

    static boolean hasData(String service) {
        return !service.equals("gateway");
    }

    static Map<String, ServiceSettings> all() throws IOException {
        Map<String, ServiceSettings> all = new TreeMap<>();
        for (String service : SERVICES) {
            all.put(service, of(service));
        }
        return all;
    }

    private static ServiceSettings of(String service) throws IOException {
        String module = hasData(service) ? service + "-service" : service;
        Map<String, String> asked = new TreeMap<>(AnnotatedKeys.in(classes(module)));
        Map<String, String> kept =
                new TreeMap<>(properties(classes(KIT).resolve("META-INF/microprofile-config.properties")));
        if (hasData(service)) {
            asked.putAll(AnnotatedKeys.in(classes(KIT)));
        } else {
            // beans of the kit are no beans there; a few of its defaults are used by name
            kept.keySet().removeIf(key -> key.startsWith(OURS) && !asked.containsKey(key));
        }
        kept.putAll(properties(classes(module).resolve("application.properties")));
        return new ServiceSettings(service, asked, kept);
    }

    /// Everything of our own.
    List<Setting> own() {
        return Stream.concat(asked.keySet().stream(), kept.keySet().stream())
                .filter(key -> key.startsWith(OURS))
                .distinct()
                .map(key -> new Setting(Setting.variable(key), service, byDefault(key)))
                .toList();
    }

    /// Keys with a value that nobody asks for.
    List<String> forgotten() {
        return kept.keySet().stream()
                .filter(key -> key.startsWith(OURS) && !asked.containsKey(key))
                .toList();
    }

    /// A variable of a library: what we have in its place, else a deployment has to tell it.
    Setting ofLibrary(String variable) {
        String byDefault = kept.keySet().stream()
                .filter(key -> Setting.variable(key).equals(variable))
                .findFirst()
                .map(this::byDefault)
                .orElse(FOUND_OUT.contains(variable) ? Setting.NONE : Setting.REQUIRED);
        return new Setting(variable, service, byDefault);
    }

    /// Of another setting the name; what holds without that one is said in words.
    private String byDefault(String key) {
        String value = kept.getOrDefault(key, asked.getOrDefault(key, Setting.REQUIRED));
        return value.startsWith("${") && value.endsWith("}")
                ? "as "
                        + Setting.variable(
                                value.substring(2, value.length() - 1).split(":", 2)[0])
                : value;
    }

    private static Path classes(String module) {
        return Checkout.root().resolve(module).resolve("target/classes");
    }

    private static Map<String, String> properties(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, String> always = new TreeMap<>();
        for (String key : read.stringPropertyNames()) {
            if (!key.startsWith("%")) {
                always.put(key, read.getProperty(key));
            }
        }
        return always;
    }
}
