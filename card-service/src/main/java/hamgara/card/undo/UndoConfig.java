package hamgara.card.undo;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long a venue may take a redemption back.
@ConfigMapping(prefix = "hamgara.undo")
interface UndoConfig {

    Duration window();
}
