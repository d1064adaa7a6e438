package hamgara.systemtest;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/// The launcher's own provider; it takes up other keys when it is started again.
final class LaunchersProvider implements Provider {

    private final Stack stack;
    private final List<PublicJsonWebKey> keys = new ArrayList<>();

    LaunchersProvider(Stack stack) {
        this.stack = stack;
        stack.start(Part.IDENTITY);
        try {
            keys.add(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String issuer() {
        return stack.issuer();
    }

    @Override
    public String token(String account) {
        return Forge.signedIn(issuer(), account);
    }

    @Override
    public PublicJsonWebKey key() {
        return keys.getFirst();
    }

    @Override
    public void rotate() {
        keys.addFirst(Forge.key("key-" + System.nanoTime()));
        takeUp();
    }

    @Override
    public void withdraw(PublicJsonWebKey key) {
        keys.remove(key);
        takeUp();
    }

    @Override
    public void close() {
        stack.stop(Part.IDENTITY);
    }

    private void takeUp() {
        try {
            Files.writeString(file(), new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack.stop(Part.IDENTITY);
        stack.start(Part.IDENTITY);
    }

    private Path file() {
        return stack.folder("identity").resolve("key.json");
    }
}
