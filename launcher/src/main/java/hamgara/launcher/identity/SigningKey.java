package hamgara.launcher.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// The RSA key that signs tokens; made once and kept, so that tokens outlive a restart.
///
/// A file with a set of keys (`{"keys": [...]}`) changes the key: the first one signs, and tokens of the others count
/// as
/// long as they stand there.
final class SigningKey {
    private final PublicJsonWebKey key;
    private final JsonWebKeySet published;

    private SigningKey(JsonWebKeySet keys) {
        key = (PublicJsonWebKey) keys.getJsonWebKeys().getFirst();
        published = keys;
    }

    static SigningKey keptIn(Path file) throws IOException, JoseException {
        if (Files.exists(file)) {
            String kept = Files.readString(file);
            return new SigningKey(
                    kept.contains("\"keys\"")
                            ? new JsonWebKeySet(kept)
                            : new JsonWebKeySet(PublicJsonWebKey.Factory.newPublicJwk(kept)));
        }
        PublicJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
        made.setKeyId(made.calculateBase64urlEncodedThumbprint("SHA-256"));
        made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        made.setUse("sig");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return new SigningKey(new JsonWebKeySet(made));
    }

    String publicKeys() {
        return published.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    String sign(JwtClaims claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        return signature.getCompactSerialization();
    }
}
