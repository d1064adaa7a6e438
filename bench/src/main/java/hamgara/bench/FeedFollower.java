package hamgara.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Follows a feed as the world does, from its end on, while others write.
final class FeedFollower implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int QUIET_PAGES = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Thread reading = Thread.ofPlatform().name("feed follower").unstarted(this::read);
    private String next;
    private volatile boolean ending;
    private long told;
    private long outOfOrder;
    private long modified;
    private String id = "";

    /// @param position of the last change that is known
    FeedFollower(String gateway, String feed, long position) {
        this.next = gateway + "/openactive/feeds/" + feed + "?afterTimestamp=" + position
                + "&afterId=ffffffff-ffff-ffff-ffff-ffffffffffff";
        this.modified = position;
        reading.start();
    }

    /// How many places each slot has left, as it was told last. Reads on until nothing comes any more.
    Map<String, Integer> last() {
        ending = true;
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return uses;
    }

    /// Items in all; to be asked for after [#last()], as the next.
    long told() {
        return told;
    }

    /// Items that did not come behind the one before.
    long outOfOrder() {
        return outOfOrder;
    }

    private void read() {
        int quiet = 0;
        while (!ending || quiet < QUIET_PAGES) {
            JsonNode page = page();
            JsonNode items = page.path("items");
            quiet = items.isEmpty() ? quiet + 1 : 0;
            items.forEach(this::take);
            next = page.path("next").asText();
            if (items.isEmpty()) {
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        }
    }

    private void take(JsonNode item) {
        long at = item.path("modified").asLong();
        String of = item.path("id").asText();
        if (at < modified || (at == modified && of.compareTo(id) <= 0)) {
            outOfOrder++;
        }
        modified = at;
        id = of;
        told++;
        uses.put(of, item.path("data").path("remainingUses").asInt(-1));
    }

    private JsonNode page() {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(URI.create(next)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StartFailure(next + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StartFailure(next + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted", e);
        }
    }

    @Override
    public void close() {
        ending = true;
        http.close();
    }
}
