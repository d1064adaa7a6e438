package hamgara.launcher;

import hamgara.launcher.process.StartFailure;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words after `./hamgara demo`.
///
/// @param exit whether everything stops with the story
/// @param url the gateway of a platform that somebody else runs; without it the story starts one of its own
record DemoWords(boolean exit, @Nullable String url) {

    static DemoWords of(List<String> words) {
        boolean exit = false;
        String url = null;
        for (Iterator<String> each = words.iterator(); each.hasNext(); ) {
            switch (each.next()) {
                case "--exit" -> exit = true;
                case "--url" -> url = each.hasNext() ? each.next().replaceAll("/+$", "") : "";
                default -> throw unknown();
            }
        }
        if (url != null && !url.startsWith("http://") && !url.startsWith("https://")) {
            throw unknown();
        }
        return new DemoWords(exit, url);
    }

    private static StartFailure unknown() {
        return new StartFailure(
                "demo takes --exit and --url <gateway>, such as http://localhost:8080; see ./hamgara help.");
    }
}
