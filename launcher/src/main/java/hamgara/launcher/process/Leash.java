package hamgara.launcher.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Words put in front of a child's command so that it never outlives the launcher and never sees its Ctrl-C.
///
/// The kernel sends the signal when the *thread* that started the child ends, so that thread has to live as long as
/// the stack. Dropping privileges clears the wish: put those words before these. Elsewhere than on Linux there is no
/// such means; there the next start ends what an earlier one left behind.
public final class Leash {
    private static final boolean AVAILABLE = succeeds("setpriv", "--pdeathsig", "TERM", "setsid", "true");

    private Leash() {}

    /// `signal` as a word: TERM, INT.
    public static List<String> of(String signal) {
        return AVAILABLE ? List.of("setpriv", "--pdeathsig", signal, "setsid") : List.of();
    }

    /// Whether the command can be run here and ends with 0.
    public static boolean succeeds(String... words) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(words)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
