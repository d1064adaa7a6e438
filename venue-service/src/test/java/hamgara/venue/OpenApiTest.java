package hamgara.venue;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.OpenApiRules;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OpenApiTest {

    @Test
    void tellsItsReadersWhatTheyNeed() {
        assertThat(OpenApiRules.faults()).isEmpty();
    }

    @Test
    void showsAnExampleOfEveryTextNumberAndTruthValue() {
        assertThat(OpenApiRules.examplesWanting()).isEmpty();
    }
}
