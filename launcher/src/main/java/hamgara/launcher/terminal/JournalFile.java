package hamgara.launcher.terminal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journal on the disk of the terminal: one line for each record, on the disk before the door opens.
///
/// A power cut may leave half a line at the end; it is cut off, as nobody was let in by it. Anything else that does not
/// fit the chain stops the terminal: its journal was changed.
final class JournalFile implements AutoCloseable {

    private static final String NONE = "0".repeat(64);

    private final FileChannel channel;
    private final List<JournalEntry> entries;

    private JournalFile(FileChannel channel, List<JournalEntry> entries) {
        this.channel = channel;
        this.entries = entries;
    }

    static JournalFile open(Path file, byte[] publicKey) {
        try {
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
            int whole = text.lastIndexOf('\n') + 1;
            List<JournalEntry> entries = read(text.substring(0, whole), publicKey);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole);
            channel.position(whole);
            channel.force(true);
            return new JournalFile(channel, entries);
        } catch (IOException e) {
            throw new TerminalFailure("the journal cannot be opened", e);
        }
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    long nextSeq() {
        return entries.isEmpty() ? 1 : entries.getLast().seq() + 1;
    }

    String head() {
        return entries.isEmpty() ? NONE : entries.getLast().hash();
    }

    /// Returns when the line is on the disk.
    void append(JournalEntry entry) {
        try {
            ByteBuffer line = ByteBuffer.wrap((entry.line() + "\n").getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new TerminalFailure("the journal cannot be written; nobody is let in", e);
        }
        entries.add(entry);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new TerminalFailure("the journal cannot be closed", e);
        }
    }

    private static List<JournalEntry> read(String text, byte[] publicKey) {
        var entries = new ArrayList<JournalEntry>();
        String head = NONE;
        for (String line : text.lines().toList()) {
            Optional<JournalEntry> entry = JournalEntry.read(line);
            if (entry.isEmpty()
                    || entry.get().seq() != entries.size() + 1L
                    || !entry.get().previous().equals(head)
                    || !entry.get().isSignedBy(publicKey)) {
                throw new TerminalFailure("line " + (entries.size() + 1) + " of the journal was changed");
            }
            entries.add(entry.get());
            head = entry.get().hash();
        }
        return entries;
    }
}
