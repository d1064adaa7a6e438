package hamgara.forum;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import hamgara.kit.test.PublishedEvents;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;

/// Something that happens in a hall, told so that every event it can bring is published: each feature has one beside
/// its
/// tests, and whoever adds an event adds it there. A class with a constructor without parameters, called `XxxStory`.
public interface Story {

    /// Does it. A story that sets the clock ahead for a sweep waits here until the sweep has told of it.
    void play(PublishedEvents events);

    /// Every story of this service, in the order of their names.
    static List<Story> all() {
        return new ClassFileImporter()
                .importPackages("hamgara.forum").stream()
                        .filter(type -> type.isAssignableTo(Story.class) && !type.isInterface())
                        .sorted(Comparator.comparing(type -> type.getName()))
                        .map(type -> made(type.reflect()))
                        .toList();
    }

    private static Story made(Class<?> story) {
        try {
            Constructor<?> constructor = story.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Story) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(story.getName(), e);
        }
    }
}
