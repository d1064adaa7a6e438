package hamgara.kit.combine;

import hamgara.kit.problem.DatabaseFaults;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// Lets questions that are asked at the same moment share one transaction, each with its own outcome.
///
/// Nobody waits for company: a worker takes whatever has queued up while it was busy, be it one question or as many as
/// it may. Questions of one key go to one worker, so workers do not wait for each other's locks. When the work on
/// several fails, each is worked on alone, so that a bad one hurts no other.
public final class Combiner<Q, A> {

    /// What is done with the questions: in one transaction that the combiner commits, unless it only reads.
    @FunctionalInterface
    public interface Work<Q, A> {
        /// One outcome for each question, in their order.
        List<Outcome<A>> apply(Connection connection, List<Q> questions) throws SQLException;
    }

    private static final long CLOSING_SECONDS = 30;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /// One plan for arrays of every length, which looks up rows by an index. Left alone, PostgreSQL would
    /// plan anew for every short array, at several times the cost of the statement, and read whole tables
    /// that it takes for small.
    private static final String PLAN =
            "set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_mergejoin = off";

    /// Somebody who holds a row for long makes the questions about that row fail, and no other wait for them.
    private static final String LOCKS = "; set lock_timeout = '1s'";

    private final DataSource database;
    private final boolean reading;
    private final Work<Q, A> work;
    private final int most;
    private final List<Worker> workers = new ArrayList<>();
    private volatile boolean closed;

    private Combiner(String name, DataSource database, boolean reading, int workers, int most, Work<Q, A> work) {
        this.database = database;
        this.reading = reading;
        this.work = work;
        this.most = most;
        for (int i = 0; i < workers; i++) {
            this.workers.add(new Worker(name + "-" + i));
        }
    }

    /// For work that changes something.
    ///
    /// @param most questions in one transaction; 1 gives each its own
    public static <Q, A> Combiner<Q, A> writing(
            String name, DataSource database, int workers, int most, Work<Q, A> work) {
        return new Combiner<>(name, database, false, workers, most, work);
    }

    /// For one statement that only reads, which needs no transaction around it. One worker: while it waits for the
    /// database, questions gather, and the more of them share a statement, the less each one costs.
    public static <Q, A> Combiner<Q, A> reading(String name, DataSource database, int most, Work<Q, A> work) {
        return new Combiner<>(name, database, true, 1, most, work);
    }

    public void start() {
        workers.forEach(Worker::start);
    }

    /// The outcome once it is committed; completed by a worker, whom it must not keep.
    ///
    /// @param key questions of one key are taken in the order they come
    public CompletableFuture<A> submit(Object key, Q question) {
        var pending = new Pending<Q, A>(question, new CompletableFuture<>());
        workers.get(Math.floorMod(key.hashCode() * 0x9E3779B9, workers.size())).take(pending);
        return pending.answer();
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
        private static final long PAUSE_MILLIS = 50;

        private final LinkedBlockingQueue<Pending<Q, A>> waiting = new LinkedBlockingQueue<>();
        private final Thread thread;
        private volatile boolean ended;

        Worker(String name) {
            thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
        }

        void start() {
            thread.start();
        }

        void take(Pending<Q, A> pending) {
            waiting.add(pending);
            if (ended) { // nobody is left to take it
                refuseWaiting(new SQLTransientConnectionException("The service is stopping"));
            }
        }

        private void refuseWaiting(Throwable why) {
            var left = new ArrayList<Pending<Q, A>>();
            waiting.drainTo(left);
            left.forEach(pending -> pending.end(Outcome.refused(new IllegalStateException(why))));
        }

        void finish() {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
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
                    break;
                } catch (SQLException | RuntimeException | Error e) {
                    // whoever waits behind them would meet the same, one after the other; and the worker goes on
                    waiting.drainTo(taken);
                    taken.forEach(pending -> pending.end(Outcome.refused(new IllegalStateException(e))));
                } finally {
                    taken.clear();
                }
            }
            ended = true; // first, so that what comes during the last look is seen by one of both
            refuseWaiting(new SQLTransientConnectionException("The service is stopping"));
        }

        /// The connection is kept as long as there is work, and goes back to the pool in a pause.
        ///
        /// See [#PLAN] for the settings.
        private void decide(List<Pending<Q, A>> taken) throws SQLException, InterruptedException {
            try (Connection connection = database.getConnection();
                    Statement settings = connection.createStatement()) {
                settings.execute(reading ? PLAN : PLAN + LOCKS);
                try {
                    connection.setAutoCommit(reading);
                    while (!taken.isEmpty()) {
                        waiting.drainTo(taken, most - taken.size());
                        decideTogether(connection, taken);
                        taken.clear();
                        Pending<Q, A> next =
                                closed ? waiting.poll() : waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                        if (next != null) {
                            taken.add(next);
                        }
                    }
                } finally {
                    undo(connection); // nothing, unless the work was cut off: then nothing of it may stay
                    connection.setAutoCommit(true);
                    settings.execute("reset all");
                }
            }
        }

        private void decideTogether(Connection connection, List<Pending<Q, A>> together) throws SQLException {
            try {
                commit(connection, together);
            } catch (SQLException | RuntimeException e) {
                undo(connection); // throws when the connection is gone: then nobody here can be decided
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
                undo(connection);
                decideAgain(connection, alone, e);
            }
        }

        /// Somebody else may have written the same at that moment; now that this is decided, it can be seen.
        private void decideAgain(Connection connection, Pending<Q, A> alone, Exception before) throws SQLException {
            if (!(before instanceof SQLException sql)
                    || !isLostRace(sql)
                    || LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                alone.end(Outcome.refused(new IllegalStateException(before)));
                return;
            }
            try {
                commit(connection, List.of(alone));
            } catch (SQLException | RuntimeException e) {
                undo(connection);
                alone.end(Outcome.refused(new IllegalStateException(e)));
            }
        }

        private void undo(Connection connection) throws SQLException {
            if (!reading) {
                connection.rollback();
            }
        }

        private void commit(Connection connection, List<Pending<Q, A>> together) throws SQLException {
            List<Outcome<A>> outcomes = work.apply(
                    connection, together.stream().map(Pending::question).toList());
            if (!reading) {
                connection.commit();
            }
            for (int i = 0; i < together.size(); i++) {
                together.get(i).end(outcomes.get(i));
            }
        }
    }

    private static boolean isLostRace(SQLException failure) {
        return "23505".equals(failure.getSQLState()) || DatabaseFaults.isPassing(failure);
    }
}
