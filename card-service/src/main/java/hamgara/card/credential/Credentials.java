package hamgara.card.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Signs credentials.
///
/// A credential is a COSE_Sign1 with the claims 4 (expires), 6 (issued), 7 (random handle) of a CBOR web token, -65537
/// (programme) and -65538 (place in the status lists), in Base45 behind `HG1:`. It names neither card nor person. To
/// stay within version 8 of QR at level M, a programme code of more than 12 characters stands as the first 8 bytes of
/// its SHA-256.
@ApplicationScoped
public class Credentials {

    public static final String PREFIX = "HG1:";

    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int HANDLE = 7;
    private static final int PROGRAMME = -65537;
    private static final int STATUS = -65538;
    private static final int HANDLE_BYTES = 16;
    private static final int LONGEST_CODE = 12;
    private static final int CODE_DIGEST_BYTES = 8;

    private final SigningKey key;
    private final PublicKeys publicKeys;
    private final SecureRandom random = new SecureRandom();

    Credentials(SigningKey key, PublicKeys publicKeys) {
        this.key = key;
        this.publicKeys = publicKeys;
    }

    /// A credential just signed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signed(byte[] handle, byte[] kid, Instant issuedAt, Instant expiresAt, String text) {
        public byte[] digest() {
            return Credentials.digest(text);
        }
    }

    /// The kids of the keys whose credentials count; what was signed with any other is withdrawn.
    public List<byte[]> kids() {
        return publicKeys.all().stream().map(PublicKeys.PublicKey::kid).toList();
    }

    /// CREDENTIAL_REVOKED for a credential whose key is withdrawn.
    public Optional<String> obstacle(byte[] kid) {
        return kids().stream().anyMatch(valid -> Arrays.equals(valid, kid))
                ? Optional.empty()
                : Optional.of("CREDENTIAL_REVOKED");
    }

    /// Both instants count to the second.
    public Signed sign(String programme, StatusPlace place, Instant issuedAt, Instant expiresAt) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        Instant issued = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        Instant expires = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        byte[] payload = Cose.write(cbor -> {
            cbor.writeStartObject(null, 5);
            cbor.writeFieldId(EXPIRES);
            cbor.writeNumber(expires.getEpochSecond());
            cbor.writeFieldId(ISSUED);
            cbor.writeNumber(issued.getEpochSecond());
            cbor.writeFieldId(HANDLE);
            cbor.writeBinary(handle);
            cbor.writeFieldId(PROGRAMME);
            if (programme.length() > LONGEST_CODE) {
                cbor.writeBinary(Arrays.copyOf(digest(programme), CODE_DIGEST_BYTES));
            } else {
                cbor.writeString(programme);
            }
            cbor.writeFieldId(STATUS);
            cbor.writeNumber(place.number());
            cbor.writeEndObject();
        });
        byte[] header = Cose.header(key.kid());
        byte[] signature = key.sign(Cose.toBeSigned(header, payload));
        String text = PREFIX + Base45.encode(Cose.encode(new Cose.Message(header, payload, signature)));
        return new Signed(handle, key.kid(), issued, expires, text);
    }

    /// A public key by which terminals check credentials and packages; both values in base64url.
    public record PublicKey(String kid, String x) {}

    /// The keys whose signatures count today.
    public List<PublicKey> publicKeys() {
        return publicKeys.all().stream()
                .map(known -> new PublicKey(base64url(known.kid()), base64url(known.bytes())))
                .toList();
    }

    /// A JSON web signature in its compact form (RFC 7515) with the key that signs credentials.
    public String jws(String type, byte[] payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header =
                "{\"alg\":\"EdDSA\",\"typ\":\"%s\",\"kid\":\"%s\"}".formatted(type, base64.encodeToString(key.kid()));
        String signed =
                base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + base64.encodeToString(payload);
        return signed + "." + base64.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /// SHA-256 of the whole text, by which a shown credential is found.
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
