package hamgara.systemtest;

import hamgara.launcher.Checkout;
import hamgara.launcher.Part;
import hamgara.launcher.Ports;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Everything on free ports and an empty folder, started once for all tests; each test begins with every part up.
final class RunningStack implements BeforeAllCallback, BeforeEachCallback {

    private static final Path FOLDER =
            Checkout.root().resolve("system-test/target/stack").toAbsolutePath();

    private static volatile @Nullable Stack running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(RunningStack.class, _ -> open(), Stack.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stack().start();
    }

    static Stack stack() {
        return Objects.requireNonNull(running, "no test is running");
    }

    /// A file of the data folder.
    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /// The single number that a query finds in the database of a service.
    static long number(Part service, String query, Object... values) {
        try (Connection connection = stack().connect(service);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the parts say goes to target/stack.log and target/stack/logs, and stays there after the tests.
    private static Stack open() {
        try {
            empty();
            var told = new PrintStream(
                    Files.newOutputStream(FOLDER.resolveSibling("stack.log")), true, StandardCharsets.UTF_8);
            Stack opened = Stack.open(Checkout.root(), FOLDER, Ports.free(), new Progress(told, false));
            running = opened;
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER);
    }
}
