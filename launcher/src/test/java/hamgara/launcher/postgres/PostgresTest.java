package hamgara.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import hamgara.launcher.Checkout;
import hamgara.launcher.Part;
import hamgara.launcher.Ports;
import hamgara.launcher.process.Child;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
final class PostgresTest {
    private static final Database CARD = new Database("card", "a password");

    @TempDir
    private Path folder;

    @Test
    void runsAsAnOrdinaryUserForRootWithoutUserNamespaces() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Postgres postgres = postgres(folder.resolve("with space"));
        Child child = Child.start(
                "postgresql", postgres.prepare(Progress.silent()), folder.resolve("log"), Progress.silent());
        try {
            while (!postgres.isReady(child)) {
                assertThat(child.endsWithin(Duration.ofMillis(100)))
                        .as("%s", child.lastLines())
                        .isFalse();
            }
            try (Connection card = DriverManager.getConnection(postgres.jdbcUrl("card"), "card", "a password")) {
                assertThat(card.isValid(5)).isTrue();
            }
            assertThat(child.handle().info().user()).contains("nobody");

            postgres.askToStop(child);
            assertThat(child.endsWithin(Duration.ofSeconds(10))).isTrue();
        } finally {
            child.kill();
        }
    }

    @Test
    void saysWhichFolderTheOrdinaryUserCannotRead() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Postgres postgres = postgres(folder.resolve("data"));

        assertThatThrownBy(() -> postgres.prepare(Progress.silent()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("does not run as root")
                .hasMessageContaining(folder.toString());
    }

    private static Postgres postgres(Path data) {
        return new Postgres(
                new PostgresBinaries(Checkout.root().resolve("launcher/target")),
                data,
                Ports.free().of(Part.POSTGRES),
                "secret",
                List.of(CARD),
                OrdinaryUser.choose(true, false));
    }
}
