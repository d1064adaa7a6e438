package hamgara.launcher.demo;

/// A step did not hold, so the story ends.
final class StepFailed extends RuntimeException {
    StepFailed(String why) {
        super(why);
    }
}
