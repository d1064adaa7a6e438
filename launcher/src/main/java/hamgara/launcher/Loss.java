package hamgara.launcher;

import java.nio.file.Path;
import java.util.List;

/// A child ended although nobody asked it to.
public record Loss(Part part, int exitStatus, Path log, List<String> lastLines) {
    String story(String verb) {
        return part + " " + verb + " with exit status " + exitStatus + ". Its last lines:\n    "
                + String.join("\n    ", lastLines) + "\nThe whole log: " + log;
    }
}
