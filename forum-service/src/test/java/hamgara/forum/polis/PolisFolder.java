package hamgara.forum.polis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A conversation as Polis exports it: `votes.csv`, `comments.csv`, `participants-votes.csv`, and where somebody worked
/// them out beforehand the numbers of `expected.json`.
public final class PolisFolder {

    /// One vote, in the order of time.
    public record Cast(long at, String statement, String voter, int vote) {}

    /// A statement with its moderation: 1 accepted, -1 rejected, 0 not looked at.
    public record Comment(String id, String author, int moderated, boolean meta, boolean seed, String text) {}

    private final Path folder;
    private final List<Cast> votes;
    private final Map<String, Comment> comments;

    private PolisFolder(Path folder, List<Cast> votes, Map<String, Comment> comments) {
        this.folder = folder;
        this.votes = votes;
        this.comments = comments;
    }

    /// The conversations below `polis` of the folder that `hamgara.forum-data` names.
    public static List<PolisFolder> all() {
        try (var folders =
                Files.list(Path.of(System.getProperty("hamgara.forum-data")).resolve("polis"))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(PolisFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PolisFolder read(Path folder) {
        List<Cast> votes = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("votes.csv"))) {
            votes.add(new Cast(
                    Long.parseLong(cell(row, "timestamp")),
                    cell(row, "comment-id"),
                    cell(row, "voter-id"),
                    Integer.parseInt(cell(row, "vote"))));
        }
        votes.sort(Comparator.comparingLong(Cast::at)); // stable: of one instant, the later line is the later vote
        Map<String, Comment> comments = new HashMap<>();
        for (Map<String, String> row : rows(folder.resolve("comments.csv"))) {
            comments.put(
                    cell(row, "comment-id"),
                    new Comment(
                            cell(row, "comment-id"),
                            cell(row, "author-id"),
                            Integer.parseInt(cell(row, "moderated")),
                            Boolean.parseBoolean(row.getOrDefault("is-meta", "false")),
                            Boolean.parseBoolean(row.getOrDefault("is-seed", "false")),
                            cell(row, "comment-body")));
        }
        return new PolisFolder(folder, votes, comments);
    }

    public String name() {
        return folder.getFileName().toString();
    }

    public List<Cast> votes() {
        return votes;
    }

    public Map<String, Comment> comments() {
        return comments;
    }

    /// Voters in the order of their first vote: the rows of the table.
    public List<String> voters() {
        return votes.stream().map(Cast::voter).distinct().toList();
    }

    /// Statements in the order of the first vote on them: its columns.
    public List<String> statements() {
        return votes.stream().map(Cast::statement).distinct().toList();
    }

    /// The table after the first so many votes, the last vote of a person on a statement counting.
    public VoteTable table(int first) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<Long, Byte> cells = new HashMap<>();
        for (Cast cast : votes.subList(0, first)) {
            int row = rows.computeIfAbsent(cast.voter(), _ -> rows.size());
            int column = columns.computeIfAbsent(cast.statement(), _ -> columns.size());
            cells.put((long) row << 32 | column, (byte) cast.vote());
        }
        boolean[] out = new boolean[columns.size()];
        boolean[] meta = new boolean[columns.size()];
        columns.forEach((id, column) -> {
            Comment comment = comments.get(id);
            out[column] = comment != null && comment.moderated() < 0;
            meta[column] = comment != null && comment.meta();
        });
        int[] cellRows = new int[cells.size()];
        int[] cellColumns = new int[cells.size()];
        byte[] cellVotes = new byte[cells.size()];
        int i = 0;
        for (var cell : cells.entrySet()) {
            cellRows[i] = (int) (cell.getKey() >> 32);
            cellColumns[i] = cell.getKey().intValue();
            cellVotes[i++] = cell.getValue();
        }
        return new VoteTable(
                numbers(rows.size()), numbers(columns.size()), out, meta, i, cellRows, cellColumns, cellVotes);
    }

    /// What Polis's own export says a voter says to each statement; empty cells are left out.
    public Map<String, Map<String, Integer>> exported() {
        Map<String, Map<String, Integer>> exported = new HashMap<>();
        for (Map<String, String> row : rows(folder.resolve("participants-votes.csv"))) {
            Map<String, Integer> said = new HashMap<>();
            row.forEach((column, value) -> {
                if (column.matches("[0-9]+") && !value.isEmpty()) {
                    said.put(column, Integer.parseInt(value));
                }
            });
            exported.put(row.get("participant"), said);
        }
        return exported;
    }

    /// The group Polis gave each voter, in the order of [#voters()]; -1 for none. Empty when it gave nobody one.
    public int[] groups() {
        Map<String, String> groups = new HashMap<>();
        rows(folder.resolve("participants-votes.csv"))
                .forEach(row -> groups.put(row.get("participant"), row.get("group-id")));
        int[] of = voters().stream()
                .mapToInt(voter -> {
                    String group = groups.getOrDefault(voter, "");
                    return group.isEmpty() ? -1 : (int) Double.parseDouble(group);
                })
                .toArray();
        Set<Integer> distinct = new HashSet<>();
        for (int group : of) {
            distinct.add(group);
        }
        distinct.remove(-1);
        return distinct.isEmpty() ? new int[0] : of;
    }

    public @Nullable JsonNode expected() {
        Path file = folder.resolve("expected.json");
        try {
            return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static long[] numbers(int count) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i + 1L;
        }
        return numbers;
    }

    /// Rows of a CSV file with quoted cells that may hold commas, quotes and line ends.
    private static List<Map<String, String>> rows(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        List<String> header = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> each : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), each.size()); i++) {
                row.put(header.get(i), each.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
