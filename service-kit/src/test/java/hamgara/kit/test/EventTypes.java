package hamgara.kit.test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hamgara.kit.outbox.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The event types a service can publish, and those that `docs/events` describes: both are to be the same.
public final class EventTypes {

    /// As a module sees it.
    public static final Path SCHEMAS = Path.of("..", "docs", "events");

    private EventTypes() {}

    /// What every event record below a package calls itself.
    public static Set<String> publishedBy(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface())
                        .map(type -> typeOf(type.reflect()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those with a schema, whose names begin so.
    public static Set<String> described(String prefix) {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return type == Set.class ? Set.of() : List.of();
        }
        return Array.get(Array.newInstance(type, 1), 0);
    }

    private static String typeOf(Class<?> event) {
        try {
            Constructor<?> constructor = event.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                    .map(EventTypes::nothing)
                    .toArray();
            return ((Event) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.getName(), e);
        }
    }
}
