package hamgara.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// The scripts of the load generators as files, and the SQL of this module.
final class Scripts {

    private static final List<String> FILES = List.of(
            "common.lua",
            "validate.lua",
            "redeem.lua",
            "availability.lua",
            "slot.lua",
            "paths.lua",
            "people.lua",
            "hold.lua",
            "rush.lua",
            "court.lua",
            "vote.lua",
            "validate.sql",
            "redeem.sql",
            "hold.sql",
            "change.sql",
            "change-plain.sql");

    private final Path folder;

    Scripts(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (String name : FILES) {
            try (InputStream script = open(name)) {
                Files.copy(script, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    static String sql(String name) {
        try (InputStream script = open(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Scripts.class.getResourceAsStream("/bench/" + name), name);
    }
}
