package hamgara.forum.download;

import hamgara.forum.snapshot.MadeOf;
import hamgara.forum.votetable.ReadTable;
import hamgara.forum.votetable.VoteTables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Writes the vote table of a published map and what its columns are. Whether the caller may know of it was asked
/// before. Nothing in the files names a person: rows have no number but their place, statements no author.
@ApplicationScoped
class Downloads {

    private final VoteTables tables;
    private final Session database;

    Downloads(VoteTables tables, Session database) {
        this.tables = tables;
        this.database = database;
    }

    /// A statement as people are shown it; without words where they are not.
    private record Shown(String lang, boolean seed, String text) {}

    /// One line a voter, in the order of their first votes.
    void writeVotes(MadeOf map, OutputStream out) {
        ReadTable read = tables.asSeen(map.conversation(), map.seen());
        try (Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            csv.write("row,group");
            for (UUID statement : read.statements()) {
                csv.write("," + statement);
            }
            csv.write("\r\n");
            String[] cells = new String[read.statements().size()];
            for (int row = 0; row < read.table().voters(); row++) {
                Arrays.fill(cells, "");
                read.table().eachIn(row, (column, vote) -> cells[column] = String.valueOf(vote));
                String group = map.groupOf()[row] < 0 ? "" : String.valueOf(map.groupOf()[row]);
                csv.write((row + 1) + "," + group);
                for (String cell : cells) {
                    csv.write(',');
                    csv.write(cell);
                }
                csv.write("\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One line a column of the vote table, in the same order, with what was said to it.
    void writeStatements(MadeOf map, OutputStream out) {
        ReadTable read = tables.asSeen(map.conversation(), map.seen());
        Map<UUID, Shown> shown = QuarkusTransaction.requiringNew().call(() -> shown(map.conversation()));
        int columns = read.statements().size();
        int[][] said = new int[3][columns]; // disagree, pass, agree
        for (int row = 0; row < read.table().voters(); row++) {
            read.table().eachIn(row, (column, vote) -> said[vote + 1][column]++);
        }
        try (Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            csv.write("column,statement,lang,seed,out,meta,agree,disagree,pass,text\r\n");
            for (int column = 0; column < columns; column++) {
                ReadTable.Column of = read.columns().get(column);
                Shown statement = shown.getOrDefault(of.statement(), new Shown("", false, ""));
                csv.write((column + 1) + "," + of.statement() + "," + statement.lang() + "," + statement.seed());
                MadeOf.Counted counted = map.statements()
                        .getOrDefault(of.statement(), new MadeOf.Counted(of.out() || of.meta(), of.meta()));
                csv.write("," + counted.out() + "," + counted.meta());
                csv.write("," + said[2][column] + "," + said[0][column] + "," + said[1][column]);
                csv.write(",\"" + statement.text().replace("\"", "\"\"") + "\"\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was rejected, or waits for a moderator, is a column without words.
    private Map<UUID, Shown> shown(UUID conversation) {
        Map<UUID, Shown> shown = new HashMap<>();
        database.createNativeQuery("""
                        select s.id, s.lang, s.seed,
                               case when s.moderation = 'ACCEPTED' or s.moderation = 'PENDING' and c.mode = 'OPEN'
                                    then s.text else '' end
                        from statement s join conversation c on c.id = s.conversation_id
                        where s.conversation_id = :conversation and s.first_vote is not null""", Object[].class)
                .setParameter("conversation", conversation)
                .getResultStream()
                .forEach(
                        row -> shown.put((UUID) row[0], new Shown((String) row[1], (Boolean) row[2], (String) row[3])));
        return shown;
    }
}
