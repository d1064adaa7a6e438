package hamgara.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class AsyncApiTest {

    private static final Path DOCUMENT = EventTypes.SCHEMAS.resolve("asyncapi.yaml");

    /// Each service holds the schemas to what it really publishes, so this holds the document to it too.
    @Test
    void saysWhatTheSchemasSay() throws IOException {
        String stood = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        String written = AsyncApi.document();
        if (!stood.equals(written)) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(stood)
                .as("docs/events/asyncapi.yaml was out of date and is written anew: commit it")
                .isEqualTo(written);
    }
}
