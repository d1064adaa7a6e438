package hamgara.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentedAnswersTest {

    @Test
    void readTheCodesOfEachStatus() {
        assertThat(DocumentedAnswers.refusals("Opens a slot. 403 OUTSIDE_SCOPE; 409 SLOT_TAKEN, SLOT_OVER.", Map.of()))
                .containsExactly(
                        entry("403", Set.of("OUTSIDE_SCOPE")), entry("409", Set.of("SLOT_TAKEN", "SLOT_OVER")));
    }

    @Test
    void readPastRemarksInParentheses() {
        assertThat(DocumentedAnswers.refusals("422 ODD_NUMBER (one; the desk lifts it), EVEN_NUMBER.", Map.of()))
                .containsExactly(entry("422", Set.of("ODD_NUMBER", "EVEN_NUMBER")));
    }

    @Test
    void leaveOtherNumbersAlone() {
        assertThat(DocumentedAnswers.refusals("Answers 404 to others, and 201 CREATED for 450 rials.", Map.of()))
                .isEmpty();
    }

    @Test
    void knowTheStatusOfARefusalThatIsNamedAlone() {
        assertThat(DocumentedAnswers.refusals(
                        "Refused: all booked (`SLOT_FULL`). `HELD` says no more.", Map.of("SLOT_FULL", "409")))
                .containsExactly(entry("409", Set.of("SLOT_FULL")));
    }
}
