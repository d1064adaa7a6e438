package hamgara.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final Map<Origin, String> DOCUMENTS = Map.of(
            Origin.CARD, "card-service.yaml", Origin.FORUM, "forum-service.yaml", Origin.VENUE, "venue-service.yaml");

    @Test
    void leadEveryPathThatAServiceDocumentsToThatService() {
        DOCUMENTS.forEach((origin, document) -> {
            List<String> paths = paths(document);
            assertThat(paths).hasSizeGreaterThan(10);
            assertThat(paths).allSatisfy(path -> assertThat(Routes.of(path)).contains(origin));
        });
    }

    private static List<String> paths(String document) {
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "openapi", document))) {
            return lines.filter(line -> line.startsWith("  /"))
                    .map(line -> line.strip().replaceAll(":$", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
