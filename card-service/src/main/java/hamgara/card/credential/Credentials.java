package hamgara.card.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Signs credentials and checks presented ones.
///
/// A credential is a COSE_Sign1 with the claims 4 (expires), 6 (issued), 7 (random handle) of a CBOR web token and
/// -65537 (programme code), in Base45 behind `HG1:`. It names neither card nor person.
@ApplicationScoped
public class Credentials {

    public static final String PREFIX = "HG1:";

    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int HANDLE = 7;
    private static final int PROGRAMME = -65537;
    private static final int HANDLE_BYTES = 16;
    private static final int LONGEST_TEXT = 1024;

    private final SigningKey key;
    private final SecureRandom random = new SecureRandom();

    Credentials(SigningKey key) {
        this.key = key;
    }

    /// A credential just signed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signed(byte[] handle, byte[] kid, Instant issuedAt, Instant expiresAt, String text) {}

    /// What a presented credential says, its signature checked.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Presented(byte[] handle, Instant issuedAt, Instant expiresAt, String programme) {}

    /// Both instants count to the second.
    public Signed sign(String programme, Instant issuedAt, Instant expiresAt) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        Instant issued = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        Instant expires = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        byte[] payload = Cose.write(cbor -> {
            cbor.writeStartObject(null, 4);
            cbor.writeFieldId(EXPIRES);
            cbor.writeNumber(expires.getEpochSecond());
            cbor.writeFieldId(ISSUED);
            cbor.writeNumber(issued.getEpochSecond());
            cbor.writeFieldId(HANDLE);
            cbor.writeBinary(handle);
            cbor.writeFieldId(PROGRAMME);
            cbor.writeString(programme);
            cbor.writeEndObject();
        });
        byte[] header = Cose.header(key.kid());
        byte[] signature = key.sign(Cose.toBeSigned(header, payload));
        String text = PREFIX + Base45.encode(Cose.encode(new Cose.Message(header, payload, signature)));
        return new Signed(handle, key.kid(), issued, expires, text);
    }

    /// Empty for whatever was not signed here, by length, form or signature; only then are the claims read.
    public Optional<Presented> check(String text) {
        if (text.length() > LONGEST_TEXT || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Base45.decode(text.substring(PREFIX.length()))
                .flatMap(Cose::decode)
                .filter(message -> MessageDigest.isEqual(message.header(), Cose.header(key.kid())))
                .filter(message ->
                        key.isSigned(Cose.toBeSigned(message.header(), message.payload()), message.signature()))
                .flatMap(message -> Cose.claims(message.payload()))
                .flatMap(Credentials::presented);
    }

    private static Optional<Presented> presented(Map<String, Object> claims) {
        return claims.get(Integer.toString(HANDLE)) instanceof byte[] handle
                        && claims.get(Integer.toString(ISSUED)) instanceof Long issued
                        && claims.get(Integer.toString(EXPIRES)) instanceof Long expires
                        && claims.get(Integer.toString(PROGRAMME)) instanceof String programme
                ? Optional.of(
                        new Presented(handle, Instant.ofEpochSecond(issued), Instant.ofEpochSecond(expires), programme))
                : Optional.empty();
    }
}
