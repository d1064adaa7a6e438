package hamgara.offender.alpha;

import hamgara.offender.beta.Beta;
import jakarta.enterprise.context.ApplicationScoped;

/// Half of a cycle, and one of two doors.
@ApplicationScoped
public class Alpha {
    String name() {
        return Beta.class.getSimpleName();
    }
}
