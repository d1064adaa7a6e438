package hamgara.forum.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class InTurnTest {

    private final Logger logger = Logger.getLogger(InTurn.class.getName());
    private final Kept log = new Kept();

    @BeforeEach
    void listen() {
        logger.addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(log);
    }

    @Test
    void tellsWhichThingFailed() {
        UUID bad = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        List<UUID> done = new ArrayList<>();

        InTurn.all("things of a test", List.of(bad, good), id -> {
            failIf(id.equals(bad));
            done.add(id);
        });

        assertThat(done).containsExactly(good);
        assertThat(log.text()).contains("things of a test", bad.toString()).doesNotContain(good.toString());
    }

    @Test
    void tellsTheThingOfAKeyOfSeveralParts() {
        var pair = new Pair(UUID.randomUUID(), "a word of somebody");

        InTurn.each("pairs of a test", _ -> List.of(pair), _ -> failIf(true));

        assertThat(log.text()).contains("pairs of a test", pair.id().toString()).doesNotContain(pair.person());
    }

    @Test
    void neverTellsWhoMayBeAPerson() {
        String person = "pseudonym" + UUID.randomUUID();

        InTurn.each("people of a test", _ -> List.of(person), _ -> failIf(true));

        assertThat(log.text()).contains("people of a test").doesNotContain(person);
    }

    @Test
    void doesAPieceOneByOneWhereItFails() {
        var work = new Work(List.of("a", "b", "c", "d", "e", "f", "g"), "c");

        InTurn.pieces("letters of a test", work);

        assertThat(work.done).containsExactly("a", "b", "d", "e", "f", "g");
        assertThat(work.passedBy).containsExactly("c");
        assertThat(work.whole).isEqualTo(2); // after the piece with the letter that fails
        assertThat(log.text()).contains("letters of a test").doesNotContain("test: c");
    }

    private static void failIf(boolean isSo) {
        if (isSo) {
            throw new IllegalStateException("of a test");
        }
    }

    private record Pair(UUID id, String person) implements InTurn.OfThing {}

    /// Letters, three at a time, one of which always fails.
    private static final class Work implements Pieces<String> {

        private final Set<String> waiting;
        private final String bad;
        private final List<String> done = new ArrayList<>();
        private final List<String> passedBy = new ArrayList<>();
        private int whole;

        Work(List<String> waiting, String bad) {
            this.waiting = new LinkedHashSet<>(waiting);
            this.bad = bad;
        }

        @Override
        public boolean piece(Set<String> butThese) {
            List<String> due = due(butThese);
            failIf(due.contains(bad));
            due.forEach(this::one);
            whole += due.isEmpty() ? 0 : 1;
            return !due.isEmpty();
        }

        @Override
        public List<String> due(Set<String> butThese) {
            return waiting.stream()
                    .filter(letter -> !butThese.contains(letter))
                    .limit(3)
                    .toList();
        }

        @Override
        public void one(String letter) {
            failIf(letter.equals(bad));
            waiting.remove(letter);
            done.add(letter);
        }

        @Override
        public void passBy(String letter) {
            passedBy.add(letter);
        }
    }

    private static final class Kept extends Handler {

        private final CopyOnWriteArrayList<String> lines = new CopyOnWriteArrayList<>();

        String text() {
            return String.join("\n", lines);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(
                    line.getParameters() == null
                            ? line.getMessage()
                            : String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
