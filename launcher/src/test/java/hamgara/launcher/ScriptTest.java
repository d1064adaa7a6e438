package hamgara.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScriptTest {
    @TempDir
    private Path folder;

    @Test
    void explainsItself() throws Exception {
        Answer answer = hamgara("help");

        assertThat(answer.status()).isZero();
        for (Part part : Part.values()) {
            assertThat(answer.text()).contains(Integer.toString(part.usualPort()));
        }
    }

    @Test
    void refusesWordsItDoesNotKnow() throws Exception {
        assertThat(hamgara("fly").status()).isEqualTo(1);
        assertThat(hamgara("demo", "--forever").status()).isEqualTo(1);
        assertThat(hamgara("demo", "--url").status()).isEqualTo(1);
        assertThat(hamgara("demo", "--url", "localhost:8080").status()).isEqualTo(1);
        assertThat(hamgara("up", "now").status()).isEqualTo(1);
    }

    @Test
    void resetsItsOwnDataOnly() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        Answer refused = hamgara("reset");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(folder.resolve("letter.txt")).exists();

        Files.writeString(folder.resolve("hamgara.lock"), "");
        Answer done = hamgara("reset");
        assertThat(done.status()).as(done.text()).isZero();
        assertThat(folder).doesNotExist();
        Files.createDirectories(folder);
    }

    /// A copy of the script beside a stand-in for Maven, so that nothing is built.
    @Test
    void needsNoHome() throws Exception {
        Path script = folder.resolve("hamgara");
        Files.copy(Checkout.root().resolve("hamgara"), script);
        Path maven = folder.resolve("mvnw");
        Files.writeString(maven, "#!/bin/sh -u\necho \"home is $HOME\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();

        ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "test").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(text).isZero();
        assertThat(text).contains("home is /");
    }

    private Answer hamgara(String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("sh", Checkout.root().resolve("hamgara").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HAMGARA_DATA", folder.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int status, String text) {}
}
