package hamgara.card.combine;

import hamgara.kit.problem.DatabaseFaults;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/// Lets questions that are asked at the same moment share one transaction, each with its own outcome.
///
/// Nobody waits for company: a worker takes whatever has queued up while it was busy, be it one question or as many as
/// it may. Questions of one key go to one worker, so workers do not wait for each other's locks. When the work on
/// several fails, each is worked on alone, so that a bad one hurts no other.
public final class Combiner<Q, A> {

    /// What is done with the questions, in one transaction that the combiner commits.
    @FunctionalInterface
    public interface Work<Q, A> {
        /// One outcome for each question, in their order.
        List<Outcome<A>> apply(Connection connection, List<Q> questions) throws SQLException;
    }

    private static final long PATIENCE_SECONDS = 30;

    private final DataSource database;
    private final Work<Q, A> work;
    private final int most;
    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean closed;

    /// @param most questions in one transaction; 1 gives each its own
    public Combiner(String name, DataSource database, int workers, int most, Work<Q, A> work) {
        this.database = database;
        this.work = work;
        this.most = most;
        for (int i = 0; i < workers; i++) {
            this.workers.add(new Worker(name + "-" + i));
        }
    }

    public void start() {
        workers.forEach(Worker::start);
    }

    /// Blocks until the question is decided and committed.
    ///
    /// @param key questions of one key are taken in the order they come
    public A ask(Object key, Q question) {
        var pending = new Pending<Q, A>(question, new CompletableFuture<>());
        workers.get(Math.floorMod(key.hashCode() * 0x9E3779B9, workers.size())).take(pending);
        try {
            return pending.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Takes no more questions and returns when those that were taken are decided.
    public void close() {
        closed = true;
        workers.forEach(Worker::finish);
    }

    private record Pending<Q, A>(Q question, CompletableFuture<A> answer) {
        void end(Outcome<A> outcome) {
            if (outcome.refusal() != null) {
                answer.completeExceptionally(outcome.refusal());
            } else {
                answer.complete(outcome.answer());
            }
        }
    }

    private final class Worker implements Runnable {

        private static final long LOOK_MILLIS = 500;

        private final LinkedBlockingQueue<Pending<Q, A>> waiting = new LinkedBlockingQueue<>();
        private final Thread thread;

        Worker(String name) {
            thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
        }

        void start() {
            thread.start();
        }

        void take(Pending<Q, A> pending) {
            if (closed) {
                throw new IllegalStateException("The service is stopping");
            }
            waiting.add(pending);
        }

        void finish() {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            var taken = new ArrayList<Pending<Q, A>>();
            while (!closed || !waiting.isEmpty()) {
                try {
                    Pending<Q, A> first = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    if (first != null) {
                        taken.add(first);
                        decide(taken);
                    }
                } catch (InterruptedException _) {
                    return;
                } finally {
                    taken.clear();
                }
            }
        }

        /// The connection is kept as long as there is work, and goes back to the pool in a pause.
        private void decide(List<Pending<Q, A>> taken) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                while (!taken.isEmpty()) {
                    waiting.drainTo(taken, most - taken.size());
                    decideTogether(connection, taken);
                    taken.clear();
                    Pending<Q, A> next = waiting.poll();
                    if (next != null) {
                        taken.add(next);
                    }
                }
            } catch (SQLException | RuntimeException e) {
                taken.forEach(pending -> pending.end(Outcome.refused(new IllegalStateException(e))));
            }
        }

        private void decideTogether(Connection connection, List<Pending<Q, A>> together) throws SQLException {
            try {
                commit(connection, together);
            } catch (SQLException | RuntimeException e) {
                connection.rollback(); // throws when the connection is gone: then nobody here can be decided
                if (together.size() == 1) {
                    decideAgain(connection, together.getFirst(), e);
                    return;
                }
                for (Pending<Q, A> alone : together) {
                    decideAlone(connection, alone);
                }
            }
        }

        private void decideAlone(Connection connection, Pending<Q, A> alone) throws SQLException {
            try {
                commit(connection, List.of(alone));
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                decideAgain(connection, alone, e);
            }
        }

        /// Somebody else may have written the same at that moment; now that this is decided, it can be seen.
        private void decideAgain(Connection connection, Pending<Q, A> alone, Exception before) throws SQLException {
            if (!(before instanceof SQLException sql) || !isLostRace(sql)) {
                alone.end(Outcome.refused(new IllegalStateException(before)));
                return;
            }
            try {
                commit(connection, List.of(alone));
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                alone.end(Outcome.refused(new IllegalStateException(e)));
            }
        }

        private void commit(Connection connection, List<Pending<Q, A>> together) throws SQLException {
            List<Outcome<A>> outcomes = work.apply(
                    connection, together.stream().map(Pending::question).toList());
            connection.commit();
            for (int i = 0; i < together.size(); i++) {
                together.get(i).end(outcomes.get(i));
            }
        }
    }

    private static boolean isLostRace(SQLException failure) {
        return "23505".equals(failure.getSQLState()) || DatabaseFaults.isPassing(failure);
    }
}
