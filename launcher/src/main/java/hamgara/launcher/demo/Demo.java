package hamgara.launcher.demo;

import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;

/// Tells the story step by step; every step rests on an answer of the running system.
public final class Demo {
    private Demo() {}

    /// Whether every step held.
    public static boolean play(Stack stack, Progress progress) {
        progress.print("The story is not written yet; the API is at " + stack.url(hamgara.launcher.Part.GATEWAY) + ".");
        return false;
    }
}
