package hamgara.systemtest;

import org.jose4j.jwk.PublicJsonWebKey;

/// An identity provider whose signing keys a test holds in its own hands.
interface Provider extends AutoCloseable {

    String issuer();

    /// The access token that an account of the demo gets, by its name.
    String token(String account);

    /// What signs at present, with the private half.
    PublicJsonWebKey key();

    /// Makes a new key sign; tokens of the present one stay good.
    void rotate();

    /// Takes a key back: tokens of it are no longer good.
    void withdraw(PublicJsonWebKey key);

    @Override
    void close();
}
