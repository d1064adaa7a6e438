package hamgara.bench;

import hamgara.launcher.Part;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/// Makes citizens of a benchmark known to venue-service as holders of the card that all of them hold with, as if
/// card-service had been asked at their first hold.
final class Holders {

    private Holders() {}

    static void introduce(Halls halls, Path data, Path tokens) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key(data)), "HmacSHA256"));
            List<String> known = Files.readAllLines(tokens).stream()
                    .map(token -> mac.doFinal(subject(token).getBytes(StandardCharsets.UTF_8)))
                    .map(digest -> "('00000000-0000-7000-8000-000000000001', '"
                            + HexFormat.of().formatHex(digest, 0, 16) + "')")
                    .toList();
            halls.execute("insert into card_holder (card_id, caller) values "
                    + known.stream().collect(Collectors.joining(", ")));
            halls.execute("vacuum analyze card_holder");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(Path data) throws IOException {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return Objects.requireNonNull(secrets.getProperty(Part.VENUE + ".pseudonym-key"));
    }

    private static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        try {
            return Objects.requireNonNull((String) JsonUtil.parseJson(claims).get("sub"));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
