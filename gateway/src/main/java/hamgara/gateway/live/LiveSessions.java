package hamgara.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The last state of every session that was shown lately, and who looks on at which.
///
/// A state is made into bytes once and written to each viewer of its session; no other part of the platform hears of a
/// viewer.
@ApplicationScoped
public class LiveSessions {

    /// The type of the events that show a session.
    public static final String TYPE = "hamgara.forum.session-shown.v1";

    private final LiveConfig config;
    private final ObjectMapper json;
    private final LinkedHashMap<UUID, Shown> last = new LinkedHashMap<>();
    private final Map<UUID, Set<Viewer>> viewers = new HashMap<>();
    private int places;

    LiveSessions(Vertx vertx, LiveConfig config, ObjectMapper json, MeterRegistry meters) {
        this.config = config;
        this.json = json;
        meters.gauge("hamgara.live.viewers", this, LiveSessions::count);
        vertx.setPeriodic(config.heartbeat().toMillis(), _ -> all().forEach(viewer -> viewer.beat(config.stall())));
    }

    /// Takes what a session shows; called in the order of the session's events. What is not for
    /// everybody is not kept, and ends what everybody was shown before.
    public void heard(JsonNode data) {
        try {
            UUID session = UUID.fromString(data.path("session").asText());
            if (data.path("private").asBoolean(false)) {
                hide(session);
            } else {
                show(session, Shown.of(data.path("seq").asLong(), json.writeValueAsBytes(data)));
            }
        } catch (JsonProcessingException | IllegalArgumentException _) {
            // no session's state: it is shown to nobody
        }
    }

    private synchronized void show(UUID session, Shown shown) {
        Shown before = last.get(session);
        if (before == null || before.seq() < shown.seq()) {
            last.putLast(session, shown);
            if (last.size() > config.kept()) {
                last.pollFirstEntry();
            }
            viewers.getOrDefault(session, Set.of()).forEach(viewer -> viewer.show(shown));
        }
    }

    /// Who looks on is cut off, and who comes back sees as much as of a session that nobody has shown:
    /// nothing.
    private synchronized void hide(UUID session) {
        if (last.remove(session) != null) {
            viewers.getOrDefault(session, Set.of()).forEach(Viewer::end);
        }
    }

    /// Whether there is room for one more; who takes the place must give it back.
    synchronized boolean takePlace() {
        if (places >= config.maxViewers()) {
            return false;
        }
        places++;
        return true;
    }

    synchronized void join(UUID session, Viewer viewer) {
        viewers.computeIfAbsent(session, _ -> new LinkedHashSet<>()).add(viewer);
        viewer.begin(config.retry());
        Shown shown = last.get(session);
        if (shown != null) {
            viewer.showAtOnce(shown);
        }
    }

    synchronized void leave(UUID session, Viewer viewer) {
        Set<Viewer> there = viewers.getOrDefault(session, Set.of());
        if (there.contains(viewer)) {
            there.remove(viewer);
            places--;
            if (there.isEmpty()) {
                viewers.remove(session);
            }
        }
    }

    void close(@Observes ShutdownEvent end) {
        all().forEach(Viewer::end);
    }

    private synchronized int count() {
        return places;
    }

    private synchronized List<Viewer> all() {
        return viewers.values().stream().flatMap(Set::stream).toList();
    }
}
