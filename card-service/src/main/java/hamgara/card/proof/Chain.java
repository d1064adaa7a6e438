package hamgara.card.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Computes and keeps the chain of sealed blocks.
///
/// The hash of a block is the SHA-256, as 64 lower-case hexadecimal digits, of UTF-8 text: the previous block's
/// hash (64 zeros before the first) and a line feed, then one line for each entry in the order of journal id and
/// line: `journal,line,kind,account kind,owner,unit,amount,posted at` and a line feed. The instant is UTC with six
/// decimals of the second, such as `2026-11-23T10:00:00.000000Z`.
@ApplicationScoped
class Chain {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private static final int AT_A_TIME = 5_000;
    private static final String COLUMNS = "number, from_xact, below_xact, journals, entries, previous, hash, sealed_at";
    private static final String CONTENT = """
            select journal_id, journal_id || ',' || line || ',' || kind || ',' || account_kind || ',' || account_owner || ','
                || unit || ',' || amount || ',' || to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                || chr(10)
            from entry where xact >= ? and xact < ? order by journal_id, line, posted_at""";

    private final DataSource database;

    Chain(DataSource database) {
        this.database = database;
    }

    /// What a stretch of the ledger hashes to after a block.
    record Digest(String hash, long journals, long entries) {}

    /// Streams, so that a long block needs no more memory than a short one.
    Digest digest(String previous, long fromXact, long belowXact) {
        MessageDigest sha = sha256();
        sha.update((previous + "\n").getBytes(StandardCharsets.UTF_8));
        long journals = 0;
        long entries = 0;
        UUID last = null;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CONTENT)) {
            select.setFetchSize(AT_A_TIME);
            select.setLong(1, fromXact);
            select.setLong(2, belowXact);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID journal = row.getObject(1, UUID.class);
                    sha.update(row.getString(2).getBytes(StandardCharsets.UTF_8));
                    entries++;
                    if (!journal.equals(last)) {
                        journals++;
                        last = journal;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Digest(HexFormat.of().formatHex(sha.digest()), journals, entries);
    }

    Optional<Block> head() {
        return blocks("select " + COLUMNS + " from ledger_block order by number desc limit 1").stream()
                .findFirst();
    }

    Optional<Block> find(long number) {
        return blocks("select " + COLUMNS + " from ledger_block where number = ?", number).stream()
                .findFirst();
    }

    List<Block> after(long number, int limit) {
        return blocks(
                "select " + COLUMNS + " from ledger_block where number > ? order by number limit ?", number, limit);
    }

    void append(Block block) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into ledger_block (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, block.number());
            insert.setLong(2, block.fromXact());
            insert.setLong(3, block.belowXact());
            insert.setLong(4, block.journals());
            insert.setLong(5, block.entries());
            insert.setString(6, block.previous());
            insert.setString(7, block.hash());
            insert.setObject(8, block.sealedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first block from a number on that does not hash to what was sealed, or does not follow the one before.
    @Nullable
    Long firstBroken(long from) {
        Block before = find(from - 1).orElse(null);
        for (List<Block> page = after(from - 1, AT_A_TIME);
                !page.isEmpty();
                page = after(page.getLast().number(), AT_A_TIME)) {
            for (Block block : page) {
                if (!follows(before, block) || !isWhole(block)) {
                    return block.number();
                }
                before = block;
            }
        }
        return null;
    }

    private static boolean follows(@Nullable Block before, Block block) {
        return before == null
                ? block.previous().equals(BEFORE_THE_FIRST)
                : block.number() == before.number() + 1
                        && block.fromXact() == before.belowXact()
                        && block.previous().equals(before.hash());
    }

    private boolean isWhole(Block block) {
        Digest digest = digest(block.previous(), block.fromXact(), block.belowXact());
        return digest.equals(new Digest(block.hash(), block.journals(), block.entries()));
    }

    private List<Block> blocks(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Block>();
                while (row.next()) {
                    Instant sealedAt = row.getObject(8, OffsetDateTime.class).toInstant();
                    found.add(new Block(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getString(7),
                            sealedAt));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
