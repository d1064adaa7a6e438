package hamgara.systemtest.settings;

import hamgara.launcher.Checkout;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `./hamgara` can be told: the script and the launcher behind it.
final class CommandSettings {

    private static final Path LAUNCHER = Path.of("launcher/src/main/java/hamgara/launcher");
    private static final Pattern NAME = Pattern.compile("\\bHAMGARA_[A-Z_]*[A-Z]\\b");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\$\\{(HAMGARA_[A-Z_]+|JAVA_HOME):-([^}]*)}");
    private static final Pattern PART = Pattern.compile("(?m)^    ([A-Z]+)\\(\"[a-z-]+\", (\\d+)\\)");
    private static final Pattern OFFSET = Pattern.compile("number\\(environment, OFFSET, (\\d+)\\)");
    private static final Pattern OTHERWISE =
            Pattern.compile("getOrDefault\\(\\s*\"(HAMGARA_[A-Z_]+)\",\\s*([^;]*?)\\)[,;)]");

    private CommandSettings() {}

    static Set<Setting> read() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        named().forEach(name -> defaults.put(name, Setting.NONE));
        defaults.putAll(ofScript());
        Map<String, String> ports = ports();
        ports.forEach((part, port) -> defaults.put("HAMGARA_PORT_" + part, port));
        defaults.put("HAMGARA_PORT_OFFSET", only(OFFSET, text("Ports.java")));
        defaults.putAll(ofLauncher(ports));
        Set<Setting> found = new TreeSet<>();
        defaults.forEach((name, byDefault) -> found.add(new Setting(name, "hamgara", byDefault)));
        return found;
    }

    /// Every name that the script or the launcher speaks of, but for those that it tells its children.
    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        NAME.matcher(script()).results().forEach(name -> names.add(name.group()));
        try (Stream<Path> files = Files.walk(Checkout.root().resolve("launcher/target/classes"))) {
            for (Path file : files.filter(CommandSettings::isRead).toList()) {
                ClassFile.of().parse(file).constantPool().forEach(entry -> {
                    if (entry instanceof StringEntry string
                            && NAME.matcher(string.stringValue()).matches()) {
                        names.add(string.stringValue());
                    }
                });
            }
        }
        return names;
    }

    private static boolean isRead(Path file) {
        return file.toString().endsWith(".class") && !file.endsWith("Topology.class");
    }

    private static Map<String, String> ofScript() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        IN_SCRIPT.matcher(script()).results().forEach(found -> {
            String byDefault = found.group(2).replace("$root", ".");
            defaults.put(found.group(1), byDefault.isEmpty() ? Setting.NONE : byDefault);
        });
        return defaults;
    }

    private static Map<String, String> ports() throws IOException {
        Map<String, String> ports = new TreeMap<>();
        PART.matcher(text("Part.java")).results().forEach(part -> ports.put(part.group(1), part.group(2)));
        return ports;
    }

    /// A default that is put together reads as a text, with the usual ports in it.
    private static Map<String, String> ofLauncher(Map<String, String> ports) throws IOException {
        String source = text("Launcher.java");
        for (Map.Entry<String, String> port : ports.entrySet()) {
            source = source.replaceAll(
                    "[\\w.]+(?:\\(environment\\))?\\.of\\(Part\\." + port.getKey() + "\\)", port.getValue());
        }
        Map<String, String> defaults = new TreeMap<>();
        OTHERWISE
                .matcher(source)
                .results()
                .forEach(found -> defaults.put(
                        found.group(1),
                        found.group(2).replaceAll("\\bclient\\b", "<client>").replaceAll("[\"+\\s]", "")));
        return defaults;
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is nowhere");
        }
        return matcher.group(1);
    }

    private static String script() throws IOException {
        return Files.readString(Checkout.root().resolve("hamgara"));
    }

    private static String text(String file) throws IOException {
        return Files.readString(Checkout.root().resolve(LAUNCHER).resolve(file));
    }
}
