package hamgara.offender.beta;

import hamgara.kitten.Stranger;

/// Reaches into another service.
class Visitor {
    String name() {
        return Stranger.class.getSimpleName();
    }
}
