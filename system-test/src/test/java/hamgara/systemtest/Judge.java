package hamgara.systemtest;

import hamgara.launcher.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// The validators of OpenActive, which are npm packages: installed below target once, they ask nobody but this machine.
final class Judge {

    private static final Path SOURCE = Checkout.root().resolve("system-test/src/test/judges");
    private static final Path FOLDER = Checkout.root().resolve("system-test/target/judges");

    private Judge() {}

    /// What the judges said, and whether they found a failure.
    record Verdict(int status, String words) {}

    /// Fetches the packages unless they are there.
    static void summon() {
        try {
            Files.createDirectories(FOLDER);
            for (String file : List.of("package.json", "judge.mjs", "activities.json")) {
                Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(FOLDER.resolve("node_modules/@openactive/rpde-validator"))) {
            Verdict installed = run(
                    "npm",
                    "install",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--no-package-lock",
                    "--loglevel=error");
            if (installed.status() != 0) {
                throw new IllegalStateException("npm could not install the validators: " + installed.words());
            }
        }
    }

    static Verdict on(String site) {
        return run("node", "judge.mjs", site);
    }

    /// On bodies of open booking; the name of each begins with the mode in which it is judged.
    static Verdict on(Map<String, String> bodies) {
        try {
            Path folder = Files.createTempDirectory(FOLDER, "bodies");
            for (Map.Entry<String, String> body : bodies.entrySet()) {
                Files.writeString(folder.resolve(body.getKey() + ".json"), body.getValue());
            }
            return run("node", "judge.mjs", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), words);
        } catch (IOException e) {
            throw new UncheckedIOException("The judges need node and npm on the PATH", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
