package hamgara.kit.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CombinerTest {

    @Inject
    DataSource database;

    /// Sizes of the batches in the order they were worked on.
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

    @Test
    void takesTogetherWhatCameWhileItWasBusyAndNothingWaitsForCompany() throws Exception {
        var busy = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Combiner<Integer, Integer> combiner = started(100, (_, questions) -> {
            batches.add(questions.size());
            if (questions.contains(0)) {
                busy.countDown();
                await(release);
            }
            return questions.stream().map(number -> Outcome.of(number + 1)).collect(Collectors.toList());
        });

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first =
                    people.submit(() -> combiner.submit("key", 0).join());
            await(busy);
            List<Future<Integer>> others = ask(people, combiner, IntStream.rangeClosed(1, 40));
            release.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).get()).isEqualTo(i + 2);
            }
        } finally {
            combiner.close();
        }
        assertThat(batches.getFirst()).isEqualTo(1);
        assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(41);
        assertThat(batches.size()).isLessThan(41);
    }

    @Test
    void letsABadQuestionHurtNoOther() throws Exception {
        Combiner<Integer, Integer> combiner = started(100, (_, questions) -> {
            if (questions.contains(7)) {
                throw new SQLException("this one cannot be", "23514");
            }
            return questions.stream().map(Outcome::of).collect(Collectors.toList());
        });

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = ask(people, combiner, IntStream.range(0, 60));
            for (int i = 0; i < all.size(); i++) {
                Future<Integer> one = all.get(i);
                if (i == 7) {
                    assertThatThrownBy(one::get).isInstanceOf(ExecutionException.class);
                } else {
                    assertThat(one.get()).isEqualTo(i);
                }
            }
        } finally {
            combiner.close();
        }
    }

    @Test
    void triesOnceMoreWhatLostARace() {
        var turns = new ArrayList<Integer>();
        Combiner<Integer, String> combiner = started(1, (_, questions) -> {
            turns.add(questions.size());
            if (turns.size() == 1) {
                throw new SQLException("somebody was faster", "23505");
            }
            return List.of(Outcome.of("decided"));
        });

        assertThat(combiner.submit("key", 1).join()).isEqualTo("decided");
        assertThat(turns).hasSize(2);
        combiner.close();
    }

    @Test
    void commitsNothingOfABatchThatFails() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table if not exists combined (number int primary key)");
        }
        Combiner<Integer, Integer> combiner = started(100, (connection, questions) -> {
            for (int number : questions) {
                connection.createStatement().execute("insert into combined values (" + number + ")");
            }
            if (questions.contains(3)) {
                throw new IllegalStateException("after the insert");
            }
            return questions.stream().map(Outcome::of).collect(Collectors.toList());
        });

        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one : ask(people, combiner, IntStream.range(0, 10))) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e).rootCause().hasMessage("after the insert");
                }
            }
        }
        combiner.close();
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*), sum(number) from combined")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(9);
            assertThat(rows.getInt(2)).isEqualTo(45 - 3);
        }
    }

    @Test
    void goesOnAfterAnErrorAndLeavesNothingOfIt() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table if not exists cut_off (number int)");
        }
        Combiner<Integer, Integer> combiner = started(1, (connection, questions) -> {
            connection.createStatement().execute("insert into cut_off values (" + questions.getFirst() + ")");
            if (questions.contains(1)) {
                throw new StackOverflowError();
            }
            return List.of(Outcome.of(2));
        });

        assertThat(combiner.submit("key", 1)).completesExceptionallyWithin(Duration.ofSeconds(60));
        assertThat(combiner.submit("key", 2)).succeedsWithin(Duration.ofSeconds(60));
        combiner.close();
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select sum(number) from cut_off")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void refusesAllWhoWaitWhenThereIsNoConnection() {
        var away = (DataSource) Proxy.newProxyInstance(
                CombinerTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> {
                    throw new SQLException("nobody there", "08001");
                });
        var combiner = Combiner.<Integer, Integer>writing("test", away, 1, 10, (_, _) -> List.of());
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 50)
                .mapToObj(number -> combiner.submit("key", number))
                .toList();

        combiner.start();

        assertThat(asked).allSatisfy(one -> assertThat(one).completesExceptionallyWithin(Duration.ofSeconds(60)));
        combiner.close();
    }

    @Test
    void waitsNoLongerThanASecondForWhoHoldsARow() throws Exception {
        try (Connection holding = database.getConnection()) {
            holding.createStatement().execute("create table if not exists held (number int primary key)");
            holding.createStatement().execute("insert into held values (1), (2) on conflict do nothing");
            holding.setAutoCommit(false);
            holding.createStatement().execute("select from held where number = 1 for update");
            Combiner<Integer, Integer> combiner = started(10, (connection, questions) -> {
                for (int number : questions) {
                    connection.createStatement().execute("select from held where number = " + number + " for update");
                }
                return questions.stream().map(Outcome::of).collect(Collectors.toList());
            });

            CompletableFuture<Integer> stuck = combiner.submit("key", 1);
            assertThat(combiner.submit("key", 2)).succeedsWithin(Duration.ofSeconds(60));
            assertThat(stuck).completesExceptionallyWithin(Duration.ofSeconds(60));
            combiner.close();
            holding.rollback();
        }
    }

    @Test
    void decidesWhatItHasTakenBeforeItCloses() throws Exception {
        var busy = new CountDownLatch(1);
        Combiner<Integer, Integer> combiner = started(100, (_, questions) -> {
            busy.countDown();
            return questions.stream().map(Outcome::of).collect(Collectors.toList());
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> last = people.submit(() -> combiner.submit("key", 5).join());
            await(busy);
            combiner.close();
            assertThat(last.get()).isEqualTo(5);
        }
        assertThat(combiner.submit("key", 6)).completesExceptionallyWithin(Duration.ofSeconds(60));
    }

    private <Q, A> Combiner<Q, A> started(int most, Combiner.Work<Q, A> work) {
        var combiner = Combiner.writing("test", database, 1, most, work);
        combiner.start();
        return combiner;
    }

    private static List<Future<Integer>> ask(
            ExecutorService people, Combiner<Integer, Integer> combiner, IntStream numbers)
            throws InterruptedException {
        var asked = new ArrayList<Future<Integer>>();
        for (int number : numbers.toArray()) {
            asked.add(people.submit(() -> combiner.submit("key", number).join()));
        }
        return asked;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
