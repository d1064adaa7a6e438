package hamgara.launcher.process;

import java.io.IOException;

/// A program of the stack: how to start it, when it is ready, how it is asked to stop.
public interface Program {
    /// Puts everything on disk that the program needs, and says how to execute it.
    Command prepare(Progress progress) throws IOException;

    /// Asked again and again until it answers true; may finish the setting up once the program listens.
    boolean isReady(Child child);

    /// Returns at once; the caller waits for the end and kills the child if it does not come.
    default void askToStop(Child child) {
        child.terminate();
    }
}
