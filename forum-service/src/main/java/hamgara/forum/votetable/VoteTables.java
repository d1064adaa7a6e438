package hamgara.forum.votetable;

import hamgara.forum.polis.VoteTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/// Reads whole vote tables. Rows and columns stand in the order of the first vote, so no id has a say in it.
@ApplicationScoped
public class VoteTables {

    private static final int FETCHED_AT_ONCE = 10_000;
    private static final int BUFFER = 1 << 16;

    /// What comes first: eleven bytes that say what it is, and flags.
    private static final int COPY_SIGNATURE = 15;

    private static final String AS_SEEN = """
            select distinct on (voter_no, statement_no) voter_no, statement_no, vote
            from opinion_vote_log
            where conversation_id = ? and pg_visible_in_snapshot(xid, ?::pg_snapshot)
            order by voter_no, statement_no, voted_at desc, seq desc""";

    private static final String COLUMNS = """
            select s.id, s.no, s.meta,
                   s.moderation = 'REJECTED' or (c.mode = 'STRICT' and s.moderation = 'PENDING')
            from statement s join conversation c on c.id = s.conversation_id
            where s.conversation_id = ? and s.first_vote is not null order by s.first_vote, s.no""";

    private final DataSource database;

    VoteTables(DataSource database) {
        this.database = database;
    }

    /// The table as it is now.
    public ReadTable present(UUID conversation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                try (var isolation = connection.createStatement()) {
                    isolation.execute("set transaction isolation level repeatable read");
                }
                String seen = one(connection, "select pg_current_snapshot()::text", null);
                long moderationSeq = Long.parseLong(
                        one(connection, "select moderation_seq::text from conversation where id = ?", conversation));
                return read(connection, conversation, copied(connection, conversation), seen, moderationSeq);
            }
        });
    }

    /// The votes as a published map saw them; which columns count is as of now.
    public ReadTable asSeen(UUID conversation, String seen) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement votes = connection.prepareStatement(AS_SEEN)) {
                votes.setObject(1, conversation);
                votes.setString(2, seen);
                return read(connection, conversation, selected(votes), seen, 0);
            }
        });
    }

    /// In the database's own form of numbers, which costs both sides less than half of what rows cost.
    private static Cells copied(Connection connection, UUID conversation) throws SQLException {
        var cells = new Cells();
        String present = "copy (select voter_no, statement_no, vote from opinion_vote where conversation_id = '"
                + conversation + "') to stdout (format binary)";
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (var votes =
                new DataInputStream(new BufferedInputStream(new PGCopyInputStream(postgres, present), BUFFER))) {
            votes.skipNBytes(COPY_SIGNATURE);
            votes.skipNBytes(votes.readInt());
            while (votes.readShort() > 0) {
                votes.readInt(); // how many bytes the number has, as before the next two
                long voter = votes.readLong();
                votes.readInt();
                long statement = votes.readLong();
                votes.readInt();
                cells.add(voter, statement, (byte) votes.readShort());
            }
            votes.readAllBytes(); // to the very end: closing before would break it off
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cells selected(PreparedStatement votes) throws SQLException {
        var cells = new Cells();
        votes.setFetchSize(FETCHED_AT_ONCE);
        try (ResultSet row = votes.executeQuery()) {
            while (row.next()) {
                cells.add(row.getLong(1), row.getLong(2), row.getByte(3));
            }
        }
        return cells;
    }

    private static ReadTable read(
            Connection connection, UUID conversation, Cells cells, String seen, long moderationSeq)
            throws SQLException {
        List<Long> voters = new ArrayList<>();
        try (PreparedStatement known = connection.prepareStatement(
                "select no from opinion_voter where conversation_id = ? order by first_vote, no")) {
            known.setObject(1, conversation);
            known.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = known.executeQuery()) {
                while (row.next()) {
                    if (cells.voters.containsKey(row.getLong(1))) {
                        voters.add(row.getLong(1));
                    }
                }
            }
        }
        List<ReadTable.Column> columns = new ArrayList<>();
        try (PreparedStatement known = connection.prepareStatement(COLUMNS)) {
            known.setObject(1, conversation);
            try (ResultSet row = known.executeQuery()) {
                while (row.next()) {
                    if (cells.statements.containsKey(row.getLong(2))) {
                        columns.add(new ReadTable.Column(
                                row.getObject(1, UUID.class), row.getLong(2), row.getBoolean(4), row.getBoolean(3)));
                    }
                }
            }
        }
        return new ReadTable(
                cells.table(voters, columns),
                columns.stream().map(ReadTable.Column::statement).toList(),
                columns,
                seen,
                moderationSeq);
    }

    private static String one(Connection connection, String query, @Nullable UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (id != null) {
                statement.setObject(1, id);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /// Cells as they come; voters and statements get numbers in the order in which they are met.
    private static final class Cells {

        private static final int FIRST_ROOM = 1024;

        final Map<Long, Integer> voters = new HashMap<>();
        final Map<Long, Integer> statements = new HashMap<>();
        private int[] rows = new int[FIRST_ROOM];
        private int[] columns = new int[FIRST_ROOM];
        private byte[] votes = new byte[FIRST_ROOM];
        private int count;
        private long lastVoter;
        private int lastRow;

        void add(long voter, long statement, byte vote) {
            if (count == votes.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                columns = Arrays.copyOf(columns, 2 * count);
                votes = Arrays.copyOf(votes, 2 * count);
            }
            if (count == 0 || voter != lastVoter) { // most come in a row
                lastVoter = voter;
                lastRow = voters.computeIfAbsent(voter, _ -> voters.size());
            }
            rows[count] = lastRow;
            columns[count] = statements.computeIfAbsent(statement, _ -> statements.size());
            votes[count++] = vote;
        }

        VoteTable table(List<Long> voterOrder, List<ReadTable.Column> columnOrder) {
            int[] rowOf = new int[voters.size()];
            for (int row = 0; row < voterOrder.size(); row++) {
                rowOf[voters.getOrDefault(voterOrder.get(row), 0)] = row;
            }
            int[] columnOf = new int[statements.size()];
            boolean[] out = new boolean[columnOrder.size()];
            boolean[] meta = new boolean[columnOrder.size()];
            for (int column = 0; column < columnOrder.size(); column++) {
                columnOf[statements.getOrDefault(columnOrder.get(column).no(), 0)] = column;
                out[column] = columnOrder.get(column).out();
                meta[column] = columnOrder.get(column).meta();
            }
            for (int i = 0; i < count; i++) {
                rows[i] = rowOf[rows[i]];
                columns[i] = columnOf[columns[i]];
            }
            return new VoteTable(
                    voterOrder.stream().mapToLong(Long::longValue).toArray(),
                    columnOrder.stream().mapToLong(ReadTable.Column::no).toArray(),
                    out,
                    meta,
                    count,
                    rows,
                    columns,
                    votes);
        }
    }
}
