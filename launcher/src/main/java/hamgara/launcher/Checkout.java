package hamgara.launcher;

import hamgara.launcher.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the repository lies, in which the packaged services are found.
public final class Checkout {
    private Checkout() {}

    /// As told by `-Dhamgara.checkout`, else the nearest folder upwards from here that has the launcher in it.
    public static Path root() {
        String told = System.getProperty("hamgara.checkout");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("launcher"))) {
                return folder;
            }
        }
        throw new StartFailure("No checkout of Hamgara at or above " + here + ".");
    }
}
