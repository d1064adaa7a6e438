package hamgara.forum.method;

import hamgara.kit.problem.Refusal;

/// The refusals of communication methods.
final class MethodRefusal {

    private MethodRefusal() {}

    /// The catalogue has no such method.
    static final class MethodNotFound extends Refusal.NotFound {
        MethodNotFound() {
            super("method-not-found");
        }
    }

    /// There is no such run, or its case is not the caller's to know of.
    static final class MethodRunNotFound extends Refusal.NotFound {
        MethodRunNotFound() {
            super("method-run-not-found");
        }
    }

    /// The run is over.
    static final class MethodRunClosed extends Refusal.Conflict {
        MethodRunClosed() {
            super("method-run-closed");
        }
    }

    /// There is no further step: what is left is to close it.
    static final class StepsDone extends Refusal.Conflict {
        StepsDone() {
            super("steps-done");
        }
    }

    /// Steps of the edition are still to be done.
    static final class StepsLeft extends Refusal.Conflict {
        StepsLeft(int left) {
            super("steps-left", "left", left);
        }
    }

    /// A method ends with its output document.
    static final class OutputNeeded extends Refusal.Invalid {
        OutputNeeded(String output) {
            super("output-needed", "output", output);
        }
    }
}
