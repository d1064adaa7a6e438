package hamgara.kit.probe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void refusesAParameterThatWouldDoubleAMemberOfTheProblem() {
        assertThatThrownBy(() -> new Doubling("code")).hasMessageContaining("is called code");
        assertThatThrownBy(() -> new Doubling("status")).hasMessageContaining("is called status");
    }

    private static final class Doubling extends Refusal.Conflict {
        Doubling(String parameter) {
            super("doubling", parameter, 1);
        }
    }
}
