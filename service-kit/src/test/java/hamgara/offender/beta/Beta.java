package hamgara.offender.beta;

import hamgara.kit.problem.Refusal;
import hamgara.offender.alpha.Alpha;
import jakarta.ws.rs.core.Response;

/// The other half of the cycle; speaks HTTP outside a resource.
public class Beta {
    String name() {
        return Alpha.class.getSimpleName() + Response.class.getSimpleName();
    }

    /// A refusal without words.
    static final class WordlessThing extends Refusal.Conflict {
        WordlessThing() {
            super("wordless-thing");
        }
    }
}
