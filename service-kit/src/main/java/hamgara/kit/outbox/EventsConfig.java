package hamgara.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// Where this service publishes and what it listens to.
@ConfigMapping(prefix = "hamgara.events")
public interface EventsConfig {

    /// The topic of this service's own events.
    String topic();

    /// The CloudEvents source, such as `/card-service`; also the name of its consumer group.
    String source();

    /// Topics of other services it takes in.
    Optional<List<String>> subscribe();

    /// How many events a relay sends before it waits for the broker's word.
    @WithDefault("200")
    int batch();

    /// How often the effect of an incoming event is tried before the event is parked in the dead-letter topic.
    @WithDefault("5")
    int attempts();
}
