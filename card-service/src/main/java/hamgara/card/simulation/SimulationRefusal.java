package hamgara.card.simulation;

import hamgara.kit.problem.Refusal;
import java.time.Duration;

/// The refusals of simulations.
final class SimulationRefusal {

    private SimulationRefusal() {}

    static final class SimulationTookTooLong extends Refusal.Unavailable {
        SimulationTookTooLong() {
            super("simulation-took-too-long", Duration.ofMinutes(1));
        }
    }
}
