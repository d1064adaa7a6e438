package hamgara.card.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.credential.Credentials;
import hamgara.card.credential.StatusPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Makes status lists: a signed token with one bit for each credential, set when the card cannot be used.
///
/// The bits are read from the cards themselves, so a suspension and its bit are one and the same change. Time of issue
/// counts to the minute: within it the token is the same, byte for byte, unless a bit changed.
@ApplicationScoped
public class StatusLists {

    /// How long a verifier may keep a list before asking again.
    static final Duration KEPT = Duration.ofSeconds(60);

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final StatusRows rows;
    private final Credentials credentials;
    private final ObjectMapper json;
    private final Clock clock;

    StatusLists(StatusRows rows, Credentials credentials, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.json = json;
        this.clock = clock;
    }

    /// The list as a JSON web token of the type `statuslist+jwt`.
    @Transactional
    public String token(int list) {
        if (list < 0 || list > rows.last()) {
            throw new StatusListNotFound();
        }
        Instant now = clock.instant();
        BitSet bits = rows.withdrawn(list, now, credentials.kids());
        Instant issuedAt = now.truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "/v1/status-lists/" + list);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(VALIDITY).getEpochSecond());
        claims.put("ttl", KEPT.toSeconds());
        claims.put("status_list", Map.of("bits", 1, "lst", compressed(bits)));
        try {
            return credentials.jws("statuslist+jwt", json.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The lowest bit of the first byte is place 0.
    private static String compressed(BitSet bits) {
        byte[] bytes = new byte[StatusPlace.PLACES / Byte.SIZE];
        byte[] set = bits.toByteArray();
        System.arraycopy(set, 0, bytes, 0, set.length);
        var compressed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
