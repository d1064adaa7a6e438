package hamgara.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void takesTheMedianOfTheRatiosOfRoundsAndTurnsTheOrderRound() {
        var order = new ArrayList<String>();
        Load ours = seconds -> {
            order.add("ours " + seconds);
            return new Load.Measured(100 * order.size(), 1, 1, 2, 3, "service 3", 0);
        };
        Load peer = seconds -> {
            order.add("peer " + seconds);
            return new Load.Measured(100, 1, 1, 0, 3, "server 3", 0);
        };

        Comparison comparison = Comparison.of("some", 10, 0.5, ours, peer, 3, 7);

        assertThat(order).containsExactly("ours 7", "peer 7", "peer 7", "ours 7", "ours 7", "peer 7");
        assertThat(comparison.ratio()).isEqualTo(4);
        assertThat(comparison.row()).hasSameSizeAs(Comparison.HEADER).contains("some, 10", "1.00–5.00");
    }

    @Test
    void countsTheCpuTimeOfThisProcess() {
        var cpu = new Cpu(Map.of("self", ProcessHandle.current()));
        double before = cpu.micros().getOrDefault("self", 0.0);
        long end = System.nanoTime() + 200_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(cpu.micros().getOrDefault("self", 0.0)).isGreaterThan(before);
    }

    @Test
    void readsItsOptions() {
        Options options = Options.of("redeem", "--sizes=1000,100", "--rounds=2");
        assertThat(options.names()).containsExactly("redeem");
        assertThat(options.sizes()).isEqualTo(List.of(100, 1000));
        assertThat(options.rounds()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--speed=1"));
    }
}
