package hamgara.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.launcher.process.StartFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoWordsTest {
    @Test
    void startsAPlatformOfItsOwnUnlessToldAnother() {
        assertThat(DemoWords.of(List.of())).isEqualTo(new DemoWords(false, null));
        assertThat(DemoWords.of(List.of("--exit"))).isEqualTo(new DemoWords(true, null));
    }

    @Test
    void takesItsWordsInAnyOrder() {
        var told = new DemoWords(true, "http://localhost:8080");

        assertThat(DemoWords.of(List.of("--url", "http://localhost:8080", "--exit")))
                .isEqualTo(told);
        assertThat(DemoWords.of(List.of("--exit", "--url", "http://localhost:8080/")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--forever", "--url", "--url --exit", "--url localhost:8080"})
    void refusesOthers(String words) {
        assertThatThrownBy(() -> DemoWords.of(List.of(words.split(" ", -1))))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--url <gateway>");
    }
}
